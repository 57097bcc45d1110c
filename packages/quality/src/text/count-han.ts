import { IS_HAN, readTraits } from './read-traits.ts';

/** Counts the characters of the Chinese script, its numbers and signs among them. */
export function countHan(text: string): number {
  let count = 0;
  for (let place = 0; place < text.length; place++) {
    if ((readTraits(text, place) & IS_HAN) === 0) continue;
    count++;
    // A pair is one character.
    if ((text.codePointAt(place) ?? 0) > 0xffff) place++;
  }
  return count;
}
