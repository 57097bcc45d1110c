import { fold } from '../text/fold.ts';
import type { Likeness } from './likeness.ts';

const SMALL_WORDS = new Set([
  'the',
  'of',
  'and',
  'for',
  'in',
  'on',
  'a',
  'an',
  'und',
  'fur',
  'der',
  'die',
  'et',
  'de',
  'la',
  'le',
  'des',
  'du',
  'del',
  'e',
  'y',
  'i',
]);

/** The names a journal field gives, each as its words without the small ones. */
export type JournalNames = readonly (readonly string[])[];

/** Reads a journal field; some indexes put a translation after `=` or the society after `:` behind the name. */
export function readJournal(text: string): JournalNames {
  const field = fold(text)
    .replaceAll(/\[[^\]]*\]|\([^)]*\)/g, ' ')
    .replaceAll('&', ' ');
  const whole = splitWords(field);
  const parts = field.split(/[=:]|\. (?=conference)/).map(splitWords);
  const names = [whole, ...parts].filter((words) => words.length > 0);
  return names.filter((words, at) => names.findIndex((name) => name.join(' ') === words.join(' ')) === at);
}

const splitWords = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word));

/** Compares journals by all their names; a name that is only a part of the other's, as "Lancet" of "Lancet Oncology", decides nothing. */
export function compareJournals(a: JournalNames, b: JournalNames): Likeness {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let partly = false;
  for (const left of a) {
    for (const right of b) {
      const likeness = compareNames(left, right);
      if (likeness === 'same') return 'same';
      partly ||= likeness === 'unknown';
    }
  }
  return partly ? 'unknown' : 'other';
}

function compareNames(a: readonly string[], b: readonly string[]): Likeness {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length && short.every((word, at) => abbreviates(word, long[at] ?? '')))
    return 'same';
  const [joined_a, joined_b] = [a.join(''), b.join('')];
  if (joined_a === joined_b) return 'same';
  if (short.length === 1 && long.length > 1) {
    const [word = ''] = short;
    const letters = long.map((part) => part[0]).join('');
    if (word.length >= 3 && word === letters) return 'same';
    // "Jthoraccardiovascsurg": all words run together.
    if (word.length >= 12 && consumes(word, long)) return 'same';
  }
  return isWithin(short, long) ? 'unknown' : 'other';
}

/** Whether one word shortens the other, as `natl` and `national`, or `j` and `journal`. */
function abbreviates(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short[0] === long[0] && isSubsequence(short, long);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Whether the words of the shorter name stand, in their order, within the longer one. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && abbreviates(short[at] ?? '', word)) at += 1;
  return at === short.length;
}

/** Whether a word is made of the beginnings of all the others. */
function consumes(word: string, parts: readonly string[]): boolean {
  let rest = word;
  for (const part of parts) {
    let length = 0;
    while (length < part.length && length < rest.length && part[length] === rest[length]) length += 1;
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return rest === '';
}
