import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherPhrases } from './gather-phrases.ts';

const PHRASES = [/^ab|c$/i, /b(?=a)/, /[^a]c/i, /^$/, /\bA\b/, /\p{Lu}b/u];

it('has an expression for each set of flags', () => {
  expect(gatherPhrases(PHRASES).any.map(({ flags }) => flags)).toEqual(['i', '', 'u']);
});

it('finds something exactly where one of the phrases does', () => {
  const { each, any } = gatherPhrases(PHRASES);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' '), maxLength: 6 }), (text) => {
      expect(any.some((phrases) => phrases.test(text))).toBe(each.some((phrase) => phrase.test(text)));
    }),
  );
});
