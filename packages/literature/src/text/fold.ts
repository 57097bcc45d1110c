/** Letters that Unicode does not take apart into a base and a mark, yet indexes write in plain Latin. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'ng',
  ŧ: 't',
  ƶ: 'z',
  ɓ: 'b',
  ɗ: 'd',
  ə: 'e',
  ς: 'σ',
};

const SPECIAL_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');
/** Accents and points, which indexes drop; the marks of Indic or Thai are vowels, those of kana are letters, and stay. */
const MARKS = /[[\p{M}&&[\p{sc=Inherited}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309A]]+/gv;
const INVISIBLE = /[\p{Cf}\p{Cc}\uFFFD]+/gu;
const LINE_SPACE = /[\t\n\v\f\r\u0085]+/g;
const SPACES = /\s+/gu;

/**
 * Takes from a text what differs between indexes of the same word: case, marks, ligatures, letter variants, width,
 * invisible characters and the kind and number of spaces; punctuation stays. Folding twice changes nothing more.
 */
export function fold(text: string): string {
  let folded = foldOnce(text);
  // A compatibility form may hold a letter that folds again (a squared or circled letter with a mark).
  for (let next = foldOnce(folded); next !== folded; next = foldOnce(folded)) folded = next;
  return folded;
}

function foldOnce(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_SPACE, ' ')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(SPECIAL_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
}
