import { parse } from 'yaml';

/** What a lesson says of itself at its head. */
export interface FrontMatter {
  readonly title: string | null;
  readonly language: string | null;
  readonly level: string | null;
}

const NOTHING: FrontMatter = { title: null, language: null, level: null };
const FENCE = /^---[ \t]*$/;
/** Lines; further down nobody looks for its end. */
const LONGEST = 200;

/** Takes YAML between `---` off the head of a lesson; the lines of the rest keep their numbers. */
export function readFrontMatter(text: string): FrontMatter & { readonly markdown: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && index < LONGEST && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end === -1) return { ...NOTHING, markdown: text };
  const said = parseMapping(lines.slice(1, end).join('\n'));
  // A lesson may begin with a line across.
  if (said === null) return { ...NOTHING, markdown: text };
  return {
    title: readText(said, 'title'),
    language: readText(said, 'language') ?? readText(said, 'lang'),
    level: readText(said, 'level'),
    markdown: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

function parseMapping(yaml: string): object | null {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function readText(said: object, key: string): string | null {
  const value: unknown = Object.hasOwn(said, key) ? Reflect.get(said, key) : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
