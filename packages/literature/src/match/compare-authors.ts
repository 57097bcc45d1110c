import { fold } from '../text/fold.ts';
import { nameKey } from '../text/name-key.ts';
import type { Likeness } from './likeness.ts';

/** A name as it can be compared: in swapped or half-given names any long word may be the family's. */
export interface ComparableName {
  /** The family name in one spelling for all indexes. */
  readonly surname: string;
  readonly family: readonly string[];
  /** Given names and initials, as words. */
  readonly given: readonly string[];
}

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'del',
  'della',
  'de',
  'di',
  'da',
  'la',
  'le',
  'el',
  'al',
  'st',
  'jr',
  'sr',
  'dos',
  'das',
  'ten',
  'ter',
  'dr',
  'md',
  'phd',
]);
const SHORTEST_FAMILY = 2;

/** Reads a name written as `Family, Given`, `Family G. H.` or `Given Family`. */
export function readName(text: string): ComparableName {
  return { surname: nameKey(text).surname, ...readWords(text) };
}

function readWords(text: string): Omit<ComparableName, 'surname'> {
  const folded = fold(text).replaceAll(/['’`]/g, '');
  const comma = folded.indexOf(',');
  if (comma >= 0)
    return { family: splitFamily(folded.slice(0, comma)), given: splitName(folded.slice(comma + 1)) };
  const words = splitName(folded);
  const initials = words.findLastIndex((word) => word.length > 2) + 1;
  // "Lewis G. F." closes with initials, "Bob Zmud" with the family name.
  if (initials > 0 && initials < words.length) {
    return { family: splitFamily(words.slice(0, initials).join(' ')), given: words.slice(initials) };
  }
  return { family: splitFamily(words.slice(-1).join(' ')), given: words.slice(0, -1) };
}

const splitName = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

function splitFamily(text: string): string[] {
  const words = splitName(text);
  const long = words.filter((word) => word.length >= SHORTEST_FAMILY && !PARTICLES.has(word));
  return long.length === 0 ? words : long;
}

/** What two author lists say about the works: who is first, and how many of the shorter list are in the longer. */
export interface AuthorEvidence {
  readonly likeness: Likeness;
  /** How many names they share. */
  readonly shared: number;
  /** Whether both lists name the same first author. */
  readonly first: boolean;
  /** How many of the two lists name anybody. */
  readonly lists: number;
}

/** Lists of collaborations run to thousands of names; these many tell enough. */
const MOST_NAMES = 30;

/** Compares author lists; "same" needs half of the shorter list to be in the longer one, and more than one name unless it is the first, "other" that no name is. */
export function compareAuthors(a: readonly ComparableName[], b: readonly ComparableName[]): AuthorEvidence {
  const lists = Math.sign(a.length) + Math.sign(b.length);
  if (lists < 2) return { likeness: 'unknown', shared: 0, first: false, lists };
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const [short, long] = [fewer.slice(0, MOST_NAMES), more.slice(0, MOST_NAMES)];
  const shared = short.filter((name) => long.some((other) => isSamePerson(name, other))).length;
  const [one, two] = [a[0], b[0]];
  const first = one !== undefined && two !== undefined && isSamePerson(one, two);
  const half = shared * 2 >= short.length;
  if (half && (first || shared > 1 || shared === short.length))
    return { likeness: 'same', shared, first, lists };
  // A shared family name with other initials may be a nickname's ("Bob" for "Robert") or another person's.
  const akin = shared > 0 || short.some((name) => long.some((other) => shareFamily(name, other)));
  return { likeness: akin ? 'unknown' : 'other', shared, first, lists };
}

/** Whether two names can be one person's: a shared family word and no different first initial. */
function isSamePerson(a: ComparableName, b: ComparableName): boolean {
  if (shareFamily(a, b)) return haveSameInitial(a, b);
  const swapped = (x: ComparableName, y: ComparableName) =>
    x.family.some((word) => word.length > 2 && y.given.includes(word));
  return swapped(a, b) || swapped(b, a);
}

const shareFamily = (a: ComparableName, b: ComparableName): boolean =>
  (a.surname !== '' && a.surname === b.surname) ||
  a.family.some((word) => b.family.some((other) => isSameWord(word, other)));

function haveSameInitial(a: ComparableName, b: ComparableName): boolean {
  if (a.given.length === 0 || b.given.length === 0) return true;
  const initials = new Set(a.given.map((word) => word[0]));
  // "Rossi, P G" may stand beside "Giorgi, Rossi P", and "Bob" beside "Robert".
  return b.given.some((word) => initials.has(word[0])) || a.family.length > 1 || b.family.length > 1;
}

/** Equal, or one with letters lost, as exports lose those that they cannot write. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
