import type { PartMark } from '../text/find-part-marks.ts';
import { type AuthorEvidence, compareAuthors } from './compare-authors.ts';
import { compareJournals } from './compare-journals.ts';
import { comparePages, compareValues } from './compare-places.ts';
import { compareTitles, type TitleEvidence } from './compare-titles.ts';
import type { Likeness } from './likeness.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { Pages } from './read-place.ts';

/** All that two records say about each other. */
export interface Evidence {
  readonly title: TitleEvidence;
  readonly authors: AuthorEvidence;
  /** Difference of the years; null when one is missing. */
  readonly years: number | null;
  readonly journal: Likeness;
  readonly volume: Likeness;
  readonly issue: Likeness;
  readonly pages: Likeness;
  /** Whether both give a range from the same page, at which only one work begins; in some journals all begin at 1. */
  readonly range: boolean;
  readonly doi: Likeness;
  /** Whether they share an identifier of any registry. */
  readonly identified: boolean;
  /** Whether one title is such as many works bear, or too short to tell them apart. */
  readonly generic: boolean;
  /** Numbers in a series; `unknown` when only one title counts. */
  readonly parts: Likeness;
  readonly kind: Likeness;
}

/** Compares two records field by field. */
export function weighPair(a: PreparedRecord, b: PreparedRecord): Evidence {
  return {
    title: compareTitles(a.title, b.title),
    authors: compareAuthors(a.authors, b.authors),
    years: a.year === null || b.year === null ? null : Math.abs(a.year - b.year),
    journal: compareJournals(a.journal, b.journal),
    volume: compareValues(a.volume, b.volume),
    issue: compareValues(a.issue, b.issue),
    pages: comparePages(a.pages, b.pages),
    range: isSameRange(a.pages, b.pages),
    doi: compareValues(a.doi, b.doi),
    identified: !a.identifiers.isDisjointFrom(b.identifiers),
    generic: a.generic || b.generic,
    parts: compareParts(a.parts, b.parts),
    kind: a.kind === b.kind ? 'same' : 'other',
  };
}

const isSameRange = (a: Pages | null, b: Pages | null): boolean =>
  [a, b].every(
    (pages) => pages?.first != null && pages.first > 1 && pages.last !== null && pages.last > pages.first,
  ) && a?.first === b?.first;

function compareParts(a: readonly PartMark[], b: readonly PartMark[]): Likeness {
  const differ = a.some(({ kind, value }) => {
    const counted = b.filter((mark) => mark.kind === kind);
    return counted.length > 0 && counted.every((mark) => mark.value !== value);
  });
  if (differ) return 'other';
  const [one, two] = [a.filter(isNumberOfPart), b.filter(isNumberOfPart)];
  return one.length === two.length ? 'same' : 'unknown';
}

/** "A longitudinal study 1" bears the footnote of a first page. */
const isNumberOfPart = ({ kind, value }: PartMark): boolean =>
  value !== '1' || !['study', 'report', 'paper'].includes(kind);
