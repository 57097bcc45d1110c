import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelWords } from './level-words.ts';

it('leaves the words alone, in lower case', () => {
  expect(levelWords('“Don’t!” said Ωmega-3,\n細胞。')).toEqual({
    words: ['don', 't', 'said', 'ωmega', '3', '細胞'],
    text: 'don t said ωmega 3 細胞',
    has_han: true,
  });
});

it('reads every letter, mark and number of Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { words, has_han } = levelWords(text);
      expect(words).toEqual(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
      expect(has_han).toBe(/\p{Script=Han}/u.test(text));
    }),
  );
});
