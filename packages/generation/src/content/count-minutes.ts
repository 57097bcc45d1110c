const WORDS_PER_MINUTE = 200;
const CHARACTERS_PER_MINUTE = 400;
/** Scripts that are written without spaces, so that characters are counted instead of words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Estimates the reading time of a text in whole minutes, at least 1. */
export function countMinutes(text: string): number {
  const characters = text.match(UNSPACED)?.length ?? 0;
  const words = text
    .replaceAll(UNSPACED, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}
