import type { BibliographicRecord } from '@roadwright/domain';
import { compareRecords } from '../match/compare-records.ts';
import { findVeto } from '../match/find-veto.ts';
import { prepareRecord } from '../match/prepare-record.ts';
import { type Evidence, weighPair } from '../match/weigh-pair.ts';
import { findKindMarks, type KindMark } from '../text/find-kind-marks.ts';
import { titleKey } from '../text/title-key.ts';

const weigh = (a: BibliographicRecord, b: BibliographicRecord): Evidence =>
  weighPair(prepareRecord(a), prepareRecord(b));

/** Whether two sources describe one work: the rules would merge them, or an identifier ties them and nothing speaks against it. */
export function agree(one: BibliographicRecord, other: BibliographicRecord): boolean {
  if (compareRecords(one, other).decision === 'merge') return true;
  const evidence = weigh(one, other);
  return evidence.identified && findVeto(evidence) === null;
}

/** What bears the title of another work, and often its DOI on the first page, yet is a work of its own. */
const MARKS: readonly KindMark[] = ['correction', 'reply'];

/**
 * Whether what somebody submitted is clearly about another work than the one found: another title and nobody in common,
 * another part of a series, or the erratum or reply to it.
 */
export function contradict(submitted: BibliographicRecord, found: BibliographicRecord): boolean {
  const { title, authors, parts } = weigh(submitted, found);
  const marks = findKindMarks(found.title);
  const isAbout = findKindMarks(submitted.title).some(
    (mark) => MARKS.includes(mark) && !marks.includes(mark),
  );
  if (title.likeness === 'other') return isAbout || authors.likeness === 'other' || authors.lists < 2;
  return title.likeness !== 'unknown' && (isAbout || parts === 'other');
}

/** Titles below this many letters are borne by many works; as in the rules of `match/`. */
const TELLING_LETTERS = 20;

/**
 * Whether a search's hit is the work that was submitted: the rules would merge them, or they bear one title and nothing
 * is against it. A title without author and year has to be the whole title, long and no heading.
 */
export function isHit(submitted: BibliographicRecord, hit: BibliographicRecord): boolean {
  if (compareRecords(submitted, hit).decision === 'merge') return true;
  const evidence = weigh(submitted, hit);
  const { title, authors, years, generic } = evidence;
  if (title.likeness !== 'same' || generic || findVeto(evidence) !== null) return false;
  if (isTitleOnly(submitted)) {
    const key = titleKey(submitted.title);
    return key.length >= TELLING_LETTERS && key === titleKey(hit.title);
  }
  if (authors.likeness === 'other') return false;
  return title.letters >= TELLING_LETTERS || (authors.likeness === 'same' && years === 0);
}

/** Whether what was submitted with a book's ISBN is the book: its chapters bear the same, and may have its authors. */
export function isBook(submitted: BibliographicRecord, book: BibliographicRecord): boolean {
  const { title, authors, generic } = weigh(submitted, book);
  return !generic && (title.likeness === 'same' || title.likeness === 'part') && authors.likeness !== 'other';
}

/** Whether nothing but the title tells which work is meant. */
export const isTitleOnly = ({ authors, year }: BibliographicRecord): boolean =>
  authors.length === 0 && year === null;

/** Whether two hits of one title are by different people, so that the title alone cannot choose. */
export const haveOtherAuthors = (one: BibliographicRecord, other: BibliographicRecord): boolean =>
  weigh(one, other).authors.likeness === 'other';
