import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countScripts } from './count-scripts.ts';
import { countWords } from './count-words.ts';

it.each([
  ["It's a well-known fact.", { latin: 4, han: 0, numbers: 0 }],
  ['用 Git 的 rebase 命令', { latin: 2, han: 4, numbers: 0 }],
  ['Ångström naïve', { latin: 2, han: 0, numbers: 0 }],
  ['3.5 and 1,200', { latin: 1, han: 0, numbers: 2 }],
  ['𠮷野家', { latin: 0, han: 3, numbers: 0 }],
  ['これは茶です', { latin: 0, han: 1, kana: 5 }],
  ['Привет, мир', { other: 2, latin: 0 }],
  ['— … 。！ 🍵', { latin: 0, han: 0, other: 0, numbers: 0 }],
])('counts %j', (text, counts) => {
  expect(countScripts(text)).toMatchObject(counts);
});

it('counts numbers as words to be read', () => {
  expect(countWords('In 1789, 1,200 deputies 来了')).toEqual({ words: 4, characters: 2 });
});

it('counts any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { words, latin } = countScripts(text);
      expect(words).toHaveLength(latin);
    }),
  );
});
