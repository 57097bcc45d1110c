import { LONGEST } from './outline-limits.ts';

/** Dice coefficient from which on two titles may be the same, and the least that what sets them apart must have. */
const ALIKE = 0.9;
const ALIKE_APART = 0.5;

/** Numbers, Roman and Chinese ones too: parts of a series are never the same. */
const NUMERAL = /\p{N}|^[ivx]+$|^[一二三四五六七八九十上中下]$/u;

/** A title in the form that titles are compared in, made once however many it is compared with. */
export interface LevelTitle {
  readonly text: string;
  readonly pairs: Float64Array;
}

/** Makes a title ready to be compared. */
export function levelTitle(title: string): LevelTitle {
  const text = level(title);
  return { text, pairs: listPairs(text) };
}

/**
 * Whether two titles are hardly to be told apart. What both have in common does not count alone: `Part 1` is not `Part
 * 2` nor `C` `C++`, however long the words before them are.
 */
export function areLevelTitlesAlike(one: LevelTitle, other: LevelTitle): boolean {
  const [first, second] = [one.text, other.text];
  if (first === second) return true;
  const [left, right] = [one.pairs, other.pairs];
  // No more can be shared than the shorter has.
  if (2 * Math.min(left.length, right.length) < ALIKE * (left.length + right.length)) return false;
  if (measureLikeness(left, right) < ALIKE) return false;
  const [words, others] = [listWords(first), listWords(second)];
  const apart = [subtract(words, others), subtract(others, words)] as const;
  if (apart.flat().some((word) => NUMERAL.test(word))) return false;
  if (apart.some((rest) => rest.length === 0)) return true;
  const [own, foreign] = [listPairs(apart[0].join(' ')), listPairs(apart[1].join(' '))];
  return measureLikeness(own, foreign) >= ALIKE_APART;
}

/** The Dice coefficient of two sorted lists of pairs of characters (Dice 1945), from 0 to 1. */
function measureLikeness(one: Float64Array, other: Float64Array): number {
  const total = one.length + other.length;
  if (total === 0) return 0;
  let shared = 0;
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    const [left = 0, right = 0] = [one[at], other[to]];
    if (left === right) shared++;
    if (left <= right) at++;
    if (right <= left) to++;
  }
  return (2 * shared) / total;
}

/** Blanks between Latin and Chinese are a matter of taste, and so is which word for `and` is taken. */
const BESIDE_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;
const AND = /(?<= )&(?= )/g;
const AND_HAN = /(?<=\p{Script=Han})(?:以及|与|及)(?=\p{Script=Han})/gu;

const SIGNS = /[^\p{L}\p{M}\p{N}+#]+/gu;
/** The same where nothing else can stand, several times as fast. */
const PLAIN_SIGNS = /[^a-z\d+#]+/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Case, width, spaces and punctuation aside; a title of signs alone is left as it is. */
function level(title: string): string {
  // One character may become 18 of them: each title is compared with each, so none may grow beyond what a title has.
  const plain = title.normalize('NFKC').toLowerCase().slice(0, LONGEST.title);
  const spelled = plain.replaceAll(AND, 'and');
  const levelled = BEYOND_ASCII.test(spelled)
    ? spelled.replaceAll(SIGNS, ' ').replaceAll(BESIDE_HAN, '').replaceAll(AND_HAN, '和').trim()
    : spelled.replaceAll(PLAIN_SIGNS, ' ').trim();
  return levelled === '' ? plain.trim() : levelled;
}

/** Above every code point (Unicode 16, 2.4), so that a pair of them is one number. */
const CODE_POINTS = 0x110000;
/** Code points above it take two units of a string. */
const LAST_OF_ONE_UNIT = 0xffff;

/** Pairs of neighbours, as numbers in their order: thousands of titles are compared with one another. */
function listPairs(text: string): Float64Array {
  const pairs = new Float64Array(text.length);
  let count = 0;
  let last = -1;
  for (let place = 0; place < text.length; place++) {
    const point = text.codePointAt(place) ?? 0;
    if (last !== -1) pairs[count++] = last * CODE_POINTS + point;
    if (point > LAST_OF_ONE_UNIT) place++;
    last = point;
  }
  return pairs.subarray(0, count).sort();
}

/** Chinese is written without spaces: there each character counts as a word. */
const listWords = (text: string): string[] => text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];

/** What one list has more than another, each entry as often as it stands. */
function subtract(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
  return list.filter((entry) => {
    const count = left.get(entry) ?? 0;
    left.set(entry, count - 1);
    return count <= 0;
  });
}
