import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Source {
  readonly file: string;
  readonly text: string;
}

const FROM = /^(?:import|export) [^;]*? from '([^']+)';$/gms;

/** Reads a file and all of ours that it needs, by their addresses. */
async function readGraph(url: URL, known = new Map<string, Source>()): Promise<Map<string, Source>> {
  if (known.has(url.href)) return known;
  const text = await readFile(url, 'utf8');
  known.set(url.href, { file: url.pathname.split('/src/').at(-1) ?? '', text });
  for (const [, name = ''] of text.matchAll(FROM)) {
    if (name.startsWith('.')) await readGraph(new URL(name, url), known);
  }
  return known;
}

const sources = [...(await readGraph(new URL('./index.ts', import.meta.url))).values()];
const [index, ...modules] = sources;

test('nothing that is published needs Node', () => {
  expect(modules.length).toBeGreaterThan(20);
  for (const { file, text } of sources) {
    const packages = [...text.matchAll(FROM)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('.'));
    expect([
      file,
      packages.filter((name) => !/^(@roadwright\/domain|eventsource-parser\/?\w*)$/.test(name)),
    ]).toEqual([file, []]);
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const globals = /\b(?:process|Buffer|require|__dirname|setImmediate|global|NodeJS)\b[.(]|\brandomUUID\b/;
    expect([file, code.match(globals)?.[0]]).toEqual([file, undefined]);
  }
});

test('everything that is published says what it promises', () => {
  // What other packages define they also document.
  const published = [...(index?.text ?? '').matchAll(/\{([^}]+)\} from '\./g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace('type', '').trim()),
  );
  const documented = modules.flatMap(({ text }) =>
    [...text.matchAll(/\*\/\nexport (?:async )?(?:interface|type|const|function\*?|class) (\w+)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(published.filter((name) => name !== '' && !documented.includes(name))).toEqual([]);
});

test('every verb says what it promises', () => {
  for (const { file, text } of modules.filter((module) =>
    /^verbs\/.*-verbs\.ts$|^create-client/.test(module.file),
  )) {
    const undocumented = [
      ...text.matchAll(/(\*\/)?\n {2,4}(?:async )?(\w+)(?:<[^>]+>)?\([^;]*?\): (?:Promise|Async)/g),
    ]
      .filter(([, comment]) => comment === undefined)
      .map(([, , name]) => name);
    expect([file, undocumented]).toEqual([file, []]);
  }
});
