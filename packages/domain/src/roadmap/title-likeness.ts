import { LONGEST } from './outline-limits.ts';

/** Dice coefficient from which on two titles may be the same, and the least that what sets them apart must have. */
const ALIKE = 0.9;
const ALIKE_APART = 0.5;

/** Numbers, Roman and Chinese ones too: parts of a series are never the same. */
const NUMERAL = /\p{N}|^[ivx]+$|^[一二三四五六七八九十上中下]$/u;

/**
 * Whether two titles are hardly to be told apart. What both have in common does not count alone: `Part 1` is not `Part
 * 2` nor `C` `C++`, however long the words before them are.
 */
export function areTitlesAlike(one: string, other: string): boolean {
  const [first, second] = [level(one), level(other)];
  if (first === second) return true;
  const [left, right] = [listPairs(first), listPairs(second)];
  // No more can be shared than the shorter has.
  if (2 * Math.min(left.length, right.length) < ALIKE * (left.length + right.length)) return false;
  if (measureLikeness(left, right) < ALIKE) return false;
  const [words, others] = [listWords(first), listWords(second)];
  const apart = [subtract(words, others), subtract(others, words)] as const;
  if (apart.flat().some((word) => NUMERAL.test(word))) return false;
  if (apart.some((rest) => rest.length === 0)) return true;
  const [own, foreign] = apart.map((rest) => listPairs(rest.join(' ')));
  return measureLikeness(own ?? [], foreign ?? []) >= ALIKE_APART;
}

/** The Dice coefficient of two lists of pairs of characters (Dice 1945), from 0 to 1. */
function measureLikeness(one: readonly string[], other: readonly string[]): number {
  const total = one.length + other.length;
  return total === 0 ? 0 : (2 * (one.length - subtract(one, other).length)) / total;
}

/** Case, width, spaces and punctuation aside; a title of signs alone is left as it is. */
function level(title: string): string {
  // One character may become 18 of them: each title is compared with each, so none may grow beyond what a title has.
  const plain = title.normalize('NFKC').toLowerCase().slice(0, LONGEST.title);
  const levelled = plain.replaceAll(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ').trim();
  return levelled === '' ? plain.trim() : levelled;
}

function listPairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
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
