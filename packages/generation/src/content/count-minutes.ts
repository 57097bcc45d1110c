const WORDS_PER_MINUTE = 200;
const CHARACTERS_PER_MINUTE = 400;
/** Scripts that are written without spaces, so that characters are counted instead of words. */
const IS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_SPACE = /\s/;
const IS_WORDY = /[\p{L}\p{N}]/u;

/** What a character is to the count: it stands in a word, parts words, makes one, or is counted for itself. */
const OTHER = 0;
const SPACE = 1;
const WORDY = 2;
const UNSPACED = 3;

const ASCII = 128;
const ASCII_KINDS = Uint8Array.from({ length: ASCII }, (_, code) => findKind(String.fromCharCode(code)));

/**
 * Estimates the reading time of a text in whole minutes, at least 1. In one pass that allocates nothing for plain text:
 * to split a lesson into its words was a tenth of all that storing it costs.
 */
export function countMinutes(text: string): number {
  let characters = 0;
  let words = 0;
  let counted = false;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    const code = unit < ASCII ? unit : (text.codePointAt(place) ?? unit);
    const kind = code < ASCII ? ASCII_KINDS[code] : findKind(String.fromCodePoint(code));
    if (code > 0xffff) place++;
    if (kind === WORDY) {
      if (!counted) words++;
      counted = true;
    } else if (kind !== OTHER) {
      counted = false;
      if (kind === UNSPACED) characters++;
    }
  }
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE));
}

function findKind(character: string): number {
  if (IS_UNSPACED.test(character)) return UNSPACED;
  if (IS_SPACE.test(character)) return SPACE;
  return IS_WORDY.test(character) ? WORDY : OTHER;
}
