import { plainTitle } from './plain-title.ts';
import { readNumeral, readOrdinal } from './read-numeral.ts';
import { titleWords } from './title-key.ts';

/** What a title counts: the second part, the third report. */
export interface PartMark {
  /** The thing counted; a bare numeral at either end of a title counts parts. */
  readonly kind: string;
  /** A number in digits, a letter in lower case, or several joined by `+`. */
  readonly value: string;
}

/** Words before or after a number, in the singular, by what they count. */
const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['part', 'part parts pt teil parte partie deel czesc часть'],
    ['volume', 'volume volumes vol vols band bd tome tomo'],
    ['chapter', 'chapter chapters kapitel chapitre capitulo capitolo hoofdstuk'],
    ['section', 'section sections abschnitt'],
    ['book', 'book buch livre libro'],
    ['series', 'series'],
    ['phase', 'phase phases'],
    ['study', 'study studies experiment experiments studie'],
    ['report', 'report reports bericht rapport'],
    ['edition', 'edition ed auflage edicion edizione'],
    ['lecture', 'lecture lectures lesson'],
    ['supplement', 'supplement suppl'],
  ].flatMap(([kind = '', words = '']) => words.split(' ').map((word) => [word, kind] as const)),
);
const LETTER = /^[a-h]$/;
const JOINING = new Set(['and', 'und', 'et', 'y', 'e', 'to']);

/** `II. On …`, `(2) On …`; a number with more behind the dot is a heading of its own. */
const LEADING = /^\(?([ivx]{1,6}|\d{1,2})(?:\.\s|\)|:)/;
/** `…, II`, `… (2)`, `… - 3`: digits only after punctuation, as `1, 2` at the end are footnotes and `-2` is part of a name. */
const TRAILING = /(?:[ (]([ivx]{1,6})|(?<!\d)(?:[.:,;] | [–—-] |\()(\d{1,2}))[.)\]]{0,3}$/;
/** "A case study 1" closes with a footnote; "Groups: study 1" counts. */
const COUNTED_AT_WILL = new Set(['study', 'report', 'section', 'series']);
const DETACHED_END = /[.:,;(–—-] ?[^\s]{1,12} [^\s]{1,4}$/;

/**
 * Finds the numbers by which a title tells itself from its sisters: "Part II", "Vol. 3", "Study B", "2nd edition",
 * and a bare numeral at the beginning or the end. In order, each once.
 */
export function findPartMarks(title: string): PartMark[] {
  const plain = plainTitle(title);
  const words = titleWords(title);
  const isDetached = DETACHED_END.test(plain.slice(-20));
  const marks = words
    .flatMap((_, at) => markAt(words, at))
    .filter(({ kind, last }) => isDetached || !COUNTED_AT_WILL.has(kind) || last < words.length - 1)
    .map(({ kind, value }) => ({ kind, value }));
  const counted = new Set(marks.flatMap(({ value }) => value.split('+')));
  const bare = findBareNumerals(plain).filter((value) => !counted.has(value));
  const all = [...marks, ...bare.map((value) => ({ kind: 'part', value }))];
  return all.filter((mark, at) => all.findIndex((other) => isSameMark(mark, other)) === at);
}

/** A mark with the place of the last word that belongs to it. */
function markAt(words: readonly string[], at: number): (PartMark & { last: number })[] {
  const word = words[at] ?? '';
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind === undefined) return [];
  const next = readValue(words[at + 1]);
  if (next !== null) {
    const more = JOINING.has(words[at + 2] ?? '') ? readValue(words[at + 3]) : null;
    return more === null
      ? [{ kind, value: next, last: at + 1 }]
      : [{ kind, value: `${next}+${more}`, last: at + 3 }];
  }
  const before = readOrdinal(words[at - 1] ?? '');
  return before === null ? [] : [{ kind, value: String(before), last: at - 1 }];
}

function readValue(word: string | undefined): string | null {
  if (word === undefined) return null;
  const number = readNumeral(word);
  if (number !== null) return String(number);
  return LETTER.test(word) ? word : null;
}

function findBareNumerals(plain: string): string[] {
  const trailing = TRAILING.exec(plain.slice(-12));
  const numerals = [LEADING.exec(plain)?.[1], trailing?.[1] ?? trailing?.[2]];
  return numerals.flatMap((numeral) => {
    const number = numeral === undefined ? null : readNumeral(numeral);
    return number === null ? [] : [String(number)];
  });
}

const isSameMark = (a: PartMark, b: PartMark): boolean => a.kind === b.kind && a.value === b.value;
