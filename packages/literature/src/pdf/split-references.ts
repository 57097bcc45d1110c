import { findHangingStarts } from './find-hanging-starts.ts';
import type { ReferenceLine } from './find-reference-lines.ts';
import { joinLines } from './join-lines.ts';

/** No work cites more; what is longer is no list of references. */
const MOST_ENTRIES = 2_000;
/** In characters; what is longer is text that ran into an entry. */
const LONGEST_ENTRY = 2_000;
const SHORTEST_ENTRY = 12;

/** The ways in which entries are numbered. */
const NUMBERED = [
  /^\[(\d{1,4})\]\s{0,3}/,
  /^\((\d{1,4})\)\s{1,3}/,
  /^(\d{1,4})\.\s{1,3}/,
  /^(\d{1,4})\)\s{1,3}/,
  /^(\d{1,4})\s{1,3}(?=\p{Lu})/u,
];
/** A number may be lost to a fault of the file; a jump further is the number of something else. */
const LARGEST_JUMP = 3;
/** Labels made of names: `[Knu84]`, `[ABC+12]`. */
const NAME_LABEL = /^\[\p{L}[\p{L}\d+.,&\s-]{1,30}\]\s{0,3}/u;
/** An entry without a label begins with a name. */
const AUTHOR_START =
  /^(?:(?:van|von|de|del|der|di|da|la|le|el|al)\s){0,2}\p{Lu}[\p{L}\p{M}'’\u2010-]{1,30}(?:,\s|\s\p{Lu}{1,3}[,.\s]|\s(?:and|&)\s)/u;
const ENTRY_END = /(?:[.\])”"]|\d|\bpress|https?:\S{1,400}|10\.\d{4,9}\/\S{1,400})$/i;
const HOLDS_YEAR = /(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\bin press\b|\bforthcoming\b|\bn\.d\./i;

/** Splits a list of references into its entries: wrapped lines joined, labels off. */
export function splitReferences(lines: readonly ReferenceLine[]): string[] {
  const { starts, label } = findStarts(lines);
  const entries: string[] = [];
  for (let at = 0; at < starts.length && entries.length < MOST_ENTRIES; at += 1) {
    const texts = lines.slice(starts[at], starts[at + 1]).map(({ text }) => text);
    const [first = '', ...rest] = texts;
    const entry = joinLines(
      [label === null ? first : first.replace(label, ''), ...rest].filter((text) => text !== ''),
    );
    if (entry.length >= SHORTEST_ENTRY) entries.push(entry.slice(0, LONGEST_ENTRY).toWellFormed().trim());
  }
  return entries;
}

interface EntryStarts {
  readonly starts: readonly number[];
  /** Matches what is printed before the entry itself. */
  readonly label: RegExp | null;
}

function findStarts(lines: readonly ReferenceLine[]): EntryStarts {
  const counted = NUMBERED.map((label) => ({ starts: findNumbered(lines, label), label }));
  const best = counted.reduce((one, other) => (other.starts.length > one.starts.length ? other : one));
  if (best.starts.length >= 2 || (best.starts.length === 1 && lines.length <= 4)) return best;
  const named = listStarts(lines, ({ text }) => NAME_LABEL.test(text));
  if (named.length >= 2) return { starts: named, label: NAME_LABEL };
  const hanging = findHangingStarts(lines);
  if (hanging !== null) return { starts: hanging, label: null };
  return { starts: findByAuthor(lines), label: null };
}

const listStarts = (
  lines: readonly ReferenceLine[],
  test: (line: ReferenceLine, at: number) => boolean,
): number[] => lines.flatMap((line, at) => (test(line, at) ? [at] : []));

/** Numbers count up from 1, so that a year or a page at the start of a line begins no entry. */
function findNumbered(lines: readonly ReferenceLine[], label: RegExp): number[] {
  let last = 0;
  return listStarts(lines, ({ text }) => {
    const number = Number(label.exec(text)?.[1] ?? 0);
    if (number <= last || number - last > (last === 0 ? 1 : LARGEST_JUMP)) return false;
    last = number;
    return true;
  });
}

/** Without numbers and indents an entry begins with a name, after a line with which an entry with a year may end. */
function findByAuthor(lines: readonly ReferenceLine[]): number[] {
  let dated = true;
  return listStarts(lines, ({ text }, at) => {
    const before = lines[at - 1]?.text ?? '.';
    const starts = at === 0 || (dated && ENTRY_END.test(before) && AUTHOR_START.test(text));
    dated = (dated && !starts) || HOLDS_YEAR.test(text);
    return starts;
  });
}
