const MAX_TEXT = 2_048;
/** Ten or thirteen digits with hyphens or single spaces between any of them, not within a longer number. */
const CANDIDATE = /(?<![\dX])(?:97[89][ -]?)?(?:\d[ -]?){9}[\dX](?!\d)/gi;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Gives the first ISBN of a field in its 13 digits without hyphens, whatever label or binding stands beside it;
 * null when no number's check digit is right.
 */
export function normaliseIsbn(text: string): string | null {
  if (text.length > MAX_TEXT) return null;
  for (const [candidate] of text.replace(DASHES, '-').matchAll(CANDIDATE)) {
    const isbn = readIsbn(candidate.replace(/[ -]/g, '').toUpperCase());
    if (isbn !== null) return isbn;
  }
  return null;
}

function readIsbn(digits: string): string | null {
  if (digits.length === 13) return checkDigit13(digits) === digits[12] ? digits : null;
  if (checkDigit10(digits) !== digits[9]) return null;
  const body = `978${digits.slice(0, 9)}`;
  return body + checkDigit13(body);
}

/** ISO 2108: weights 10 to 2, modulo 11, where 10 is written X. */
function checkDigit10(digits: string): string {
  const sum = weigh(digits.slice(0, 9), (at) => 10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** ISO 2108: weights 1 and 3 in turn, modulo 10. */
function checkDigit13(digits: string): string {
  const sum = weigh(digits.slice(0, 12), (at) => (at % 2 === 0 ? 1 : 3));
  return String((10 - (sum % 10)) % 10);
}

const weigh = (digits: string, weight: (at: number) => number): number =>
  Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * weight(at), 0);
