const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = [
  'first erster erste erstes premier premiere primera primero prima primo',
  'second zweiter zweite zweites deuxieme segunda segundo seconda secondo',
  'third dritter dritte drittes troisieme tercera tercero terza terzo terceira',
  'fourth vierter vierte viertes quatrieme cuarta quarta',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
].map((words) => words.split(' '));

/** Reads a folded word that says which in a row (`second`, `2nd`, `zweite`) as its number; null for anything else. */
export function readOrdinal(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = ORDINALS.findIndex((words) => words.includes(word));
  return at < 0 ? null : at + 1;
}

/**
 * Reads a folded word as the small number it counts with: an ordinal, one or two digits (`2`, `02`), a Roman numeral
 * up to 39, or a number word; null for anything else, years among them.
 */
export function readNumeral(word: string): number | null {
  const digits = /^0?(\d{1,2})$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = CARDINALS.indexOf(word);
  return at < 0 ? (readOrdinal(word) ?? readRoman(word)) : at + 1;
}

function readRoman(word: string): number | null {
  if (word === '' || !ROMAN.test(word)) return null;
  const digits = Array.from(word, (sign) => ROMAN_DIGITS[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
