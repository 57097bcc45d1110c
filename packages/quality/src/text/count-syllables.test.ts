import { expect, it } from 'vitest';
import { countSyllables } from './count-syllables.ts';

const WORDS: readonly (readonly [string, number])[] = [
  ['cat', 1],
  ['the', 1],
  ['like', 1],
  ['table', 2],
  ['little', 2],
  ['walked', 1],
  ['wanted', 2],
  ['houses', 2],
  ['makes', 1],
  ['queue', 1],
  ['being', 2],
  ['science', 2],
  ['idea', 3],
  ['radio', 3],
  ['nation', 2],
  ['lovely', 2],
  ['education', 4],
  ['photosynthesis', 5],
  ['contract', 2],
  ['obligation', 4],
  ['melody', 3],
  ['temperature', 4],
  ['vehicle', 3],
  ['usual', 3],
];

it('is right for nine words in ten and never far off', () => {
  const wrong = WORDS.filter(([word, count]) => countSyllables(word) !== count);
  expect(wrong.length / WORDS.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.1);
  for (const [word, count] of WORDS) expect(Math.abs(countSyllables(word) - count)).toBeLessThanOrEqual(1);
});

it('gives every word one at least', () => {
  for (const word of ['', 'b', 'hmm', '细胞', '42']) expect(countSyllables(word)).toBe(1);
});
