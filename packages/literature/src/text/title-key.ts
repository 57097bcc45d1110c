import { plainTitle } from './plain-title.ts';

/** Indexes drop a leading article to sort titles. Those that are also a word elsewhere (die, los, la, un) stay. */
const LEADING_ARTICLES = new Set(['a', 'an', 'the', 'der', 'das', 'le', 'les', 'el', 'il']);

const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
/** One or two Greek letters are symbols, which indexes spell out; three or more are Greek. */
const GREEK_SYMBOLS = /(?<![\p{sc=Greek}&&\p{L}])[α-ω]{1,2}(?![\p{sc=Greek}&&\p{L}])/gv;

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;

/**
 * Gives the words of a title as every index would write them: without markup, LaTeX, case, marks or punctuation, with
 * Greek symbols, `&` and `+` spelt out; subtitles stay. No word is empty.
 */
export function titleWords(title: string): string[] {
  return plainTitle(title)
    .replaceAll("'", '')
    .replace(THOUSANDS, '')
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replace(GREEK_SYMBOLS, spellGreek)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/**
 * Gives the form of a title in which two spellings of the same title are equal, for exact comparison: the words
 * without the leading article and without spaces (`data base` is `database`), but digits apart (`1.2` is not `12`).
 * Empty when the title has no letter or digit. Idempotent.
 */
export function titleKey(title: string): string {
  const words = titleWords(title);
  const first = words[0] ?? '';
  return joinWords(words.length > 1 && LEADING_ARTICLES.has(first) ? words.slice(1) : words);
}

function joinWords(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, '')
    .normalize('NFC');
}

const spellGreek = (letters: string): string =>
  Array.from(letters, (letter) => ` ${GREEK_NAMES[letter.charCodeAt(0) - 0x3b1] ?? letter} `).join('');
