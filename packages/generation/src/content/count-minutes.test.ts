import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMinutes } from './count-minutes.ts';

/** The same rule, told by splitting. */
function countBySplitting(text: string): number {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text
    .replaceAll(unspaced, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(words / 200 + characters / 400));
}

it('counts words of letters and numbers at 200 a minute, characters of unspaced scripts at 400', () => {
  const piece = fc.constantFrom(
    'word ',
    '- ',
    '漢字',
    'カタ',
    'ß-9 ',
    '\u3000',
    '*a* ',
    '𠀋',
    '🙂',
    '\ud800',
    '\n',
    '𝐀b ',
    '...',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 400 }), (pieces, times) => {
      const text = pieces.join('').repeat(times);
      expect(countMinutes(text)).toBe(countBySplitting(text));
    }),
  );
});
