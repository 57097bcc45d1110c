/** Kinds of characters, as countScripts counts them, in the lowest bits of what readTraits gives. */
export const [NONE, LATIN, OTHER, NUMBER, HAN, KANA] = [0, 1, 2, 3, 4, 5] as const;
export const KIND = 7;
/** A letter, a mark upon one, or a number: what a word is made of. */
export const IS_WORD = 8;
/** Of the Chinese script, its numbers and signs among it. */
export const IS_HAN = 16;
const IS_LEARNT = 32;

const LEARNT = new Uint8Array(0x10000);

/**
 * Tells what the character at a place is; each half of a pair stands for the whole. Characters are learnt when they are
 * first met, because to ask Unicode of every one would cost more than all else that is done with it.
 */
export function readTraits(text: string, place: number): number {
  const code = text.charCodeAt(place);
  const learnt = LEARNT[code] ?? 0;
  return learnt === 0 ? learnTraits(text, place, code) : learnt;
}

function learnTraits(text: string, place: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return findTraits(readPair(text, place));
  const traits = findTraits(String.fromCharCode(code));
  LEARNT[code] = traits;
  return traits;
}

function readPair(text: string, place: number): string {
  const before = text.codePointAt(place - 1) ?? 0;
  return String.fromCodePoint(before > 0xffff ? before : (text.codePointAt(place) ?? 0));
}

const findTraits = (character: string): number =>
  findKind(character) |
  (/[\p{L}\p{M}\p{N}]/u.test(character) ? IS_WORD : 0) |
  (/\p{Script=Han}/u.test(character) ? IS_HAN : 0) |
  IS_LEARNT;

function findKind(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return /\p{L}/u.test(character) ? HAN : NONE;
  // With the marks and signs that stand among them.
  if (/[\u3040-\u30ff\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return KANA;
  if (/\p{N}/u.test(character)) return NUMBER;
  if (/[\p{L}\p{M}]/u.test(character)) return /\p{Script=Latin}/u.test(character) ? LATIN : OTHER;
  return NONE;
}
