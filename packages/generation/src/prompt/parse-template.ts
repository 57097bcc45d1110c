/** What a template may be given: free values, and choices between texts that the template itself holds. */
export interface PromptSpec {
  readonly name: string;
  readonly values: readonly string[];
  /** By name, the options that the template has a text for. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** A prompt of the `prompts` folder, checked against what the code will give it. */
export interface PromptTemplate<S extends PromptSpec = PromptSpec> {
  readonly spec: S;
  /** Such as `tutorial@1`. */
  readonly version: string;
  readonly system: TemplateText;
  readonly user: TemplateText;
  /** Choice → option → text. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, TemplateText>>;
  /** System parts that were rendered before, by what they were filled with. */
  readonly rendered: Map<string, string>;
}

/** Stands in the user part once: everything that a user or a model wrote goes there, and nowhere else. */
const DATA_PLACEHOLDER = 'input_data';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** A text cut at its placeholders: at even places what is said as it stands, at odd ones the names of placeholders. */
export type TemplateText = readonly string[];

const cutText = (text: string): TemplateText => text.split(PLACEHOLDER);

/** Lists the placeholders of a text in their order. */
const listPlaceholders = (text: TemplateText): string[] => text.filter((_, place) => place % 2 === 1);

/** Puts texts in the place of placeholders in one pass, so that what comes in is never read as a placeholder. */
export const fillPlaceholders = (text: TemplateText, find: (name: string) => string): string =>
  text.map((part, place) => (place % 2 === 1 ? find(part) : part)).join('');

/**
 * Parses a template: front matter with `name` and `version`, then `# System`, `# User` and one `# choice: option`
 * section for every option.
 *
 * @throws Error for anything missing, unknown, unused or said twice, so that a broken prompt stops the start
 */
export function parseTemplate<S extends PromptSpec>(source: string, spec: S): PromptTemplate<S> {
  const fail = (problem: string): never => {
    throw new Error(`Prompt template "${spec.name}": ${problem}.`);
  };
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  const [, head = '', body = ''] = match ?? fail('the front matter is missing');
  const sections = splitSections(body, fail);
  const take = (title: string): TemplateText => {
    const text = sections.get(title) ?? fail(`the section "${title}" is missing`);
    sections.delete(title);
    return cutText(text);
  };
  const template = {
    spec,
    version: readVersion(head, { name: spec.name, fail }),
    system: take('System'),
    user: take('User'),
    rendered: new Map<string, string>(),
    options: new Map(
      Object.entries(spec.choices).map(([choice, names]) => [
        choice,
        new Map(names.map((name) => [name, take(`${choice}: ${name}`)])),
      ]),
    ),
  };
  for (const title of sections.keys()) fail(`nothing asks for the section "${title}"`);
  checkPlaceholders(template, fail);
  return template;
}

type Fail = (problem: string) => never;

function readVersion(head: string, { name, fail }: { name: string; fail: Fail }): string {
  const fields = new Map(head.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]));
  if (fields.get('name') !== name) fail('the front matter names another template');
  const version = fields.get('version') ?? '';
  return /^[1-9]\d*$/.test(version)
    ? `${name}@${version}`
    : fail('the version is not a positive whole number');
}

function splitSections(body: string, fail: Fail): Map<string, string> {
  const sections = new Map<string, string>();
  const [before = '', ...parts] = body.split(/^# /m);
  if (before.trim() !== '') fail('text stands before the first section');
  for (const part of parts) {
    const end = part.indexOf('\n');
    const title = part.slice(0, end === -1 ? undefined : end).trim();
    if (sections.has(title)) fail(`the section "${title}" stands twice`);
    sections.set(title, end === -1 ? '' : part.slice(end).trim());
  }
  return sections;
}

function checkPlaceholders({ spec, system, user, options }: PromptTemplate, fail: Fail): void {
  const texts = [...options.values()].flatMap((choice) => [...choice.values()]);
  const inUser = listPlaceholders(user);
  if (inUser.join() !== DATA_PLACEHOLDER)
    fail(`the user part needs {{${DATA_PLACEHOLDER}}} once and nothing else`);
  const inSystem = listPlaceholders(system);
  const inTexts = texts.flatMap(listPlaceholders);
  const choices = Object.keys(spec.choices);
  for (const name of inSystem) {
    if (!choices.includes(name) && !spec.values.includes(name)) fail(`{{${name}}} is unknown`);
  }
  for (const name of inTexts) {
    if (!spec.values.includes(name)) fail(`{{${name}}} is unknown in the text of a choice`);
  }
  for (const name of [...choices, ...spec.values]) {
    if (!inSystem.includes(name) && !inTexts.includes(name)) fail(`{{${name}}} is given but never used`);
  }
}
