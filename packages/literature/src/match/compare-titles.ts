import type { ComparableTitle } from './read-title.ts';

/**
 * How two titles stand to each other, from alike to unlike:
 * `same` but for spelling; `part`: one has words more; `kin`: each has words of its own, but most are shared;
 * `other`; `unknown` when one is missing.
 */
type TitleLikeness = 'same' | 'part' | 'kin' | 'other' | 'unknown';

export interface TitleEvidence {
  readonly likeness: TitleLikeness;
  /** Share of letters in common words: 1 for the same title. */
  readonly share: number;
  /** Whether they differ in a number or numeral, as two parts of a series do. */
  readonly numbers_differ: boolean;
  /** Letters of the shorter title. */
  readonly letters: number;
}

/** Below this share of common letter pairs two titles have nothing to do with each other; measured on typing errors and translations. */
const LEAST_PAIRS = 0.5;
/** Share of letters in common words that makes two titles kin. */
const KIN_SHARE = 0.6;
/** A part must say at least so much, in letters, to stand for the whole. */
const LEAST_PART = 12;

/** Compares two titles. */
export function compareTitles(a: ComparableTitle, b: ComparableTitle): TitleEvidence {
  if (a.key === '' || b.key === '')
    return { likeness: 'unknown', share: 0, numbers_differ: false, letters: 0 };
  if (a.key === b.key) return { likeness: 'same', share: 1, numbers_differ: false, letters: a.key.length };
  if (measureOverlap(a.pairs, b.pairs) < LEAST_PAIRS) {
    return { likeness: 'other', share: 0, numbers_differ: false, letters: 0 };
  }
  return compareWords(a.words, b.words);
}

/** Share of the shorter title's letter pairs that the longer one has too. */
function measureOverlap(a: Uint16Array, b: Uint16Array): number {
  let common = 0;
  let [at_a, at_b] = [0, 0];
  while (at_a < a.length && at_b < b.length) {
    const [x, y] = [a[at_a] ?? 0, b[at_b] ?? 0];
    if (x === y) common += 1;
    if (x <= y) at_a += 1;
    if (y <= x) at_b += 1;
  }
  return common / Math.max(1, Math.min(a.length, b.length));
}

function compareWords(a: readonly string[], b: readonly string[]): TitleEvidence {
  const [left_a, left_b] = removeAlike(...removeEqual(a, b));
  const [rest_a, rest_b] = [keepTelling(left_a), keepTelling(left_b)];
  const [all_a, all_b] = [countLetters(a), countLetters(b)];
  const [own_a, own_b] = [countLetters(rest_a), countLetters(rest_b)];
  const letters = Math.min(all_a, all_b);
  const found = {
    share: Math.min(all_a - own_a, all_b - own_b) / Math.max(1, letters),
    numbers_differ: differInNumbers(left_a, left_b),
    letters,
  };
  if (own_a > 0 && own_b > 0) return { ...found, likeness: found.share >= KIN_SHARE ? 'kin' : 'other' };
  if (own_a === 0 && own_b === 0) return { ...found, likeness: 'same' };
  return { ...found, likeness: letters >= LEAST_PART ? 'part' : 'other' };
}

/** Words that change no meaning when they are more, less or others. */
const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'and', 'for', 'to', 'at', 'by', 'as']);
/** What the footnote marks of a first page become; and the first of several parts is often cited without its number. */
const FOOTNOTES = new Set(['1', 'i', '1 2', 'l', '1 2 3']);

const keepTelling = (words: readonly string[]): readonly string[] => {
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return FOOTNOTES.has(telling.join(' ')) ? [] : telling;
};

const countLetters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

type Rests = [readonly string[], readonly string[]];

function removeEqual(a: readonly string[], b: readonly string[]): Rests {
  const rest_b = [...b];
  const rest_a = a.filter((word) => {
    const at = rest_b.indexOf(word);
    if (at >= 0) rest_b.splice(at, 1);
    return at < 0;
  });
  return [rest_a, rest_b];
}

/** Takes away words that are one another's misspelling, and those that differ only in where words are parted. */
function removeAlike(a: readonly string[], b: readonly string[]): Rests {
  if (a.length === 0 || b.length === 0) return [a, b];
  if (a.join('') === b.join('')) return [[], []];
  const [parted_a, parted_b] = removeParted(a, b);
  const [rest_b, rest_a] = removeParted(parted_b, parted_a);
  const left_b = [...rest_b];
  const left_a = rest_a.filter((word) => {
    const at = left_b.findIndex((other) => isMisspelling(word, other));
    if (at >= 0) left_b.splice(at, 1);
    return at < 0;
  });
  return left_a.join('') === left_b.join('') ? [[], []] : [left_a, left_b];
}

/** Takes away words of the one that are two neighbours of the other, as "inter dependence". */
function removeParted(whole: readonly string[], parted: readonly string[]): Rests {
  const rest = [...parted];
  const left = whole.filter((word) => {
    const at = rest.findIndex(
      (part, index) => part !== '' && part + (rest[index + 1] ?? '') === word && part !== word,
    );
    if (at >= 0) rest.splice(at, 2);
    return at < 0;
  });
  return [left, rest];
}

/** Below this length one letter makes another word. */
const SHORTEST_MISSPELT = 5;

/**
 * One letter more, less or other, or two swapped, in a word of five letters or more. Two edits would make
 * hypotension of hypertension; a number has no misspelling, but may bear a footnote's mark.
 */
export function isMisspelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_MISSPELT || long.length - short.length > 1) return false;
  if (/\d/.test(short) || /\d/.test(long.slice(0, -1)) || /[04-9]$/.test(long)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [x, y] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return x === y.slice(1);
  const swapped = x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return swapped || x.slice(1) === y.slice(1);
}

const NUMERAL = /^(?:\d+|i|ii|iii|iv|v|vi|vii|viii|ix|x|first|second|third|fourth|two|three|four|five)$/;

function differInNumbers(rest_a: readonly string[], rest_b: readonly string[]): boolean {
  return rest_a.some((word) => NUMERAL.test(word)) && rest_b.some((word) => NUMERAL.test(word));
}
