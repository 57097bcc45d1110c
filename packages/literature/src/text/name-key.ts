import { fold } from './fold.ts';

/** A person's name as far as all indexes give it. */
export interface NameKey {
  /** The family name folded, without particles, hyphens and spaces; empty when there is none. */
  readonly surname: string;
  /** First letters of the given names, folded, in order. */
  readonly initials: string;
}

const PARTICLES = new Set(
  'af al am aus bin da dal das de degli dei del della den der di do dos du el ibn la las le los san st ten ter van vom von zu zum zur'.split(
    ' ',
  ),
);
const SUFFIXES = new Set('jr sr ii iii iv md phd mph dr prof msc bsc mrcp frcp rn esq'.split(' '));
/** Chinese family names of two characters. */
const LONG_CHINESE =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木)/;
const EAST_ASIAN = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
/** Two spellings of one sound: Müller is Mueller, Kjær is Kjaer, Århus is Aarhus. */
const TWIN_VOWELS = /(a)[ae]|([ou])e/g;

/**
 * Reads one name written as `Family, Given`, `Family GH`, `Given Family` or in Chinese or Korean characters. Letters
 * with marks, their substitutes (`ue` for `ü`), particles, titles, capitals and hyphens make no difference.
 */
export function nameKey(name: string): NameKey {
  const text = name.normalize('NFC').trim();
  const whole = text.replace(/[\s·]+/gu, '');
  if (EAST_ASIAN.test(whole)) return readEastAsian(text, whole);
  const comma = text.indexOf(',');
  if (comma >= 0) return buildKey(splitWords(text.slice(0, comma)), splitWords(text.slice(comma + 1)));
  const words = splitWords(text);
  const initialsFrom = findClosingInitials(words);
  if (initialsFrom > 0) return buildKey(words.slice(0, initialsFrom), words.slice(initialsFrom));
  const familyFrom = findFamily(words);
  return buildKey(words.slice(familyFrom), words.slice(0, familyFrom));
}

function readEastAsian(text: string, whole: string): NameKey {
  const [first = '', ...rest] = text.split(/[\s·]+/u);
  if (rest.length > 0) return { surname: first, initials: rest.join('') };
  const length = LONG_CHINESE.test(whole) || whole.length === 4 ? 2 : 1;
  return { surname: whole.slice(0, length), initials: whole.slice(length) };
}

/** Titles and "Jr" are of no name, but a name of nothing else keeps them. */
function splitWords(text: string): string[] {
  const words = text.split(/[\s.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const proper = words.filter((word) => !SUFFIXES.has(fold(word).replace(/[^\p{L}]/gu, '')));
  return proper.length === 0 ? words : proper;
}

/** "Smith GA", "Smith G A", "van Dijk J-P": capitals after the first word, three at most each, are initials. */
function findClosingInitials(words: readonly string[]): number {
  const isInitials = (word: string | undefined): boolean =>
    word !== undefined && /^\p{Lu}(?:-?\p{Lu}){0,2}$/u.test(word);
  let from = words.length;
  while (from > 1 && isInitials(words[from - 1])) from -= 1;
  return from < words.length && words.slice(0, from).some((word) => word.length > 1 && !isInitials(word))
    ? from
    : 0;
}

/** The last word is the family name, with the particles before it. */
function findFamily(words: readonly string[]): number {
  let from = Math.max(0, words.length - 1);
  while (from > 1 && PARTICLES.has(fold(words[from - 1] ?? ''))) from -= 1;
  return from;
}

function buildKey(family: readonly string[], given: readonly string[]): NameKey {
  const proper = family.filter((word) => !PARTICLES.has(fold(word)));
  const surname = fold((proper.length === 0 ? family : proper).join('')).replace(/[^\p{L}\p{N}]+/gu, '');
  // "Berg, Jan van der" puts the particles, in small letters, behind the given name.
  const first = given.filter((word) => !PARTICLES.has(word));
  return { surname: surname.replace(TWIN_VOWELS, '$1$2'), initials: first.map(takeInitials).join('') };
}

/** "JP" and "J-P" are two names, "Jean" is one, "Jean-Pierre" two. */
function takeInitials(word: string): string {
  const isPacked = /^\p{Lu}{2,3}$/u.test(word);
  const parts = isPacked ? Array.from(word) : word.split(/[-‐‑]/);
  return parts
    .map((part) =>
      fold(part)
        .replace(/[^\p{L}]/gu, '')
        .charAt(0),
    )
    .join('');
}
