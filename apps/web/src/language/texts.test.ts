import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Texts } from './define-texts.ts';

const SOURCES = resolve(import.meta.dirname, '..');
const files = globSync('*/texts.ts', { cwd: SOURCES });
const sources = globSync('**/*.{ts,tsx}', { cwd: SOURCES })
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path: join(SOURCES, path), text: readFileSync(join(SOURCES, path), 'utf8') }));

async function read(file: string): Promise<Record<'en' | 'zh', Texts>> {
  const module: Record<string, Record<'en' | 'zh', Texts>> = await import(join(SOURCES, file));
  const [texts] = Object.values(module);
  if (texts === undefined) throw new Error(`${file} exports nothing.`);
  return texts;
}

/** Every text by its path, with how many values it takes. */
const list = (texts: Texts, place = ''): [string, number][] =>
  Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text === 'object') return list(text, `${place}${key}.`);
    return [[place + key, typeof text === 'function' ? text.length : 0] as [string, number]];
  });

const listSentences = (texts: Texts): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) => {
    if (typeof text === 'object') return listSentences(text);
    return typeof text === 'string' ? [[key, text] as [string, string]] : [];
  });

const importsOf = (file: string) =>
  sources.filter(({ path, text }) =>
    [...text.matchAll(/from '(\.[^']*\/texts\.ts)'/g)].some(
      ([, from]) => resolve(dirname(path), from ?? '') === join(SOURCES, file),
    ),
  );

test.for(files)('%s says the same in every language', async (file) => {
  const { en, zh } = await read(file);
  expect(list(zh).sort()).toEqual(list(en).sort());
});

test.for(files)('%s leaves nothing empty and nothing untranslated', async (file) => {
  const { en, zh } = await read(file);
  const english = new Map(listSentences(en));
  for (const [key, sentence] of listSentences(zh)) {
    expect(sentence, key).not.toBe('');
    expect(english.get(key), key).not.toBe('');
    if (/[a-z]{2}/i.test(sentence)) expect(sentence, key).not.toBe(english.get(key));
  }
});

test.for(files)('%s holds nothing that no page shows', async (file) => {
  const { en } = await read(file);
  const users = importsOf(file);
  const isUsed = (key: string) =>
    users.some(({ text }) => new RegExp(`\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\} = useTexts`).test(text));
  const unused = Object.keys(en).filter((key) => !isUsed(key));
  expect(unused).toEqual([]);
});
