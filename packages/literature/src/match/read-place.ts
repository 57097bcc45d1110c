/** Pages as comparable numbers; a part that a source garbled or left out is null. */
export interface Pages {
  /** What stands before the number of the first page, such as `s` or `e`. */
  readonly letter: string;
  readonly first: number | null;
  readonly last: number | null;
  /** True when only the closing digits of the last page are known. */
  readonly shortened: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a page field: ranges, shortened ranges, article numbers, supplement pages, and ranges that a spreadsheet took for a date. */
export function readPages(text: string): Pages | null {
  const field = text
    .toLowerCase()
    .replaceAll(/["'\s]/g, '')
    .replace(/^(pp?|pages?|article|art)\.?(no\.?)?:?(?=[a-z]?\d)/, '');
  return readDate(field) ?? readRange(field);
}

/** A spreadsheet shows the range 8-21 as `21-Aug`; the smaller number came first. */
function readDate(field: string): Pages | null {
  const found = /^(\d{1,2})-([a-z]{3})$/.exec(field) ?? /^([a-z]{3})-(\d{1,2})$/.exec(field)?.toReversed();
  const numbers = [found?.find((part) => /^\d+$/.test(part)), found?.find((part) => MONTHS.includes(part))];
  if (numbers[0] === undefined || numbers[1] === undefined) return null;
  const pair = [Number(numbers[0]), MONTHS.indexOf(numbers[1]) + 1];
  return { letter: '', first: Math.min(...pair), last: Math.max(...pair), shortened: false };
}

function readRange(field: string): Pages | null {
  const found = /^([a-z]{0,4}?)(\d+)(?:\.e\d+)?(?:[a-z]?(?:-+|–|—)([a-z]{0,3})(\d+))?/.exec(field);
  if (found === null) {
    // "Suppl-48" and "t-8" are what some exports leave of "S37-S48" and "2665-8".
    const tail = /^[a-z]+-(\d+)/.exec(field);
    return tail === null ? null : { letter: '', first: null, last: Number(tail[1]), shortened: true };
  }
  const [, letter = '', start = '', , end] = found;
  const first = Number(start);
  if (!Number.isSafeInteger(first) || first === 0) return null;
  return { letter, first, last: end === undefined ? null : completeLast(start, end), shortened: false };
}

/** Completes "2665-8" to 2668. */
function completeLast(start: string, end: string): number | null {
  const whole = end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
  const last = Number(whole);
  return last < Number(start) ? null : last;
}

/** Reads the volume's number from fields such as `38 (Supplement 1)` or `24 Suppl 3`; null when only a supplement's number is left. */
export function readVolume(text: string): string | null {
  const field = text.toLowerCase().trim();
  if (/^[^(]*\)/.test(field) || /^(suppl|supplement|no|issue|pt|part)\b/.test(field)) return null;
  const plain = field.replaceAll(/\([^)]*\)?/g, ' ').replace(/\b(suppl|supplement|pt|part|no)\b.*$/, ' ');
  return readNumber(/(\d+)/.exec(plain)?.[1]);
}

/** Issue numbers go on past these only where they are serial numbers of the whole journal or of a database's rows. */
const LARGEST_ISSUE = 60;

/** Reads an issue's number; null for supplements, special issues, and numbers that no volume has. */
export function readIssue(text: string): string | null {
  const found = /^(?:no\.?|issue|iss\.?)?\s*(\d+)(?:\s*[-/]\s*\d+)?$/.exec(text.toLowerCase().trim());
  const number = readNumber(found?.[1]);
  return number === null || Number(number) > LARGEST_ISSUE ? null : number;
}

const readNumber = (digits: string | undefined): string | null =>
  digits === undefined ? null : digits.replace(/^0+(?=\d)/, '');
