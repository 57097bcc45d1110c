import type { LevelText } from '../text/level-words.ts';

const UNIT = /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu;

/** So many words in a row are no chance; of Chinese, so many characters. */
const LEAST_WORDS = 8;
const LEAST_CHARACTERS = 14;

/** How many units of a text are a passage: 8 words, or 14 units where Chinese stands in it. */
export const measurePassage = ({ has_han }: LevelText): number => (has_han ? LEAST_CHARACTERS : LEAST_WORDS);

/** Cuts a text into the units of its passages: words in lower case, and Chinese by the character. */
export const cutUnits = (text: string, level: LevelText): readonly string[] =>
  level.has_han ? (text.toLowerCase().match(UNIT) ?? []) : level.words;

/** Puts a passage together, so that equal ones are equal strings. */
export const joinUnits = (units: readonly string[], from: number, size: number): string =>
  units.slice(from, from + size).join(' ');
