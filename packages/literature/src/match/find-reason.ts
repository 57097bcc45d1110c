import type { Evidence } from './weigh-pair.ts';

/** Why two records are one work, the strongest first. */
export const MERGE_REASONS = ['same_identifier', 'same_pages', 'same_issue', 'same_title'] as const;

/** Why two records are one work. */
export type MergeReason = (typeof MERGE_REASONS)[number];

/** Titles below this many letters are borne by many works. */
const LEAST_LETTERS = 20;
/** Without an author in common a title has to be this long, since columns bear one heading for several pieces. */
const TELLING_LETTERS = 40;
/** Kin titles need this share of common letters where the place is not proof enough. */
const NEAR_SHARE = 0.8;

const RULES: Readonly<Record<MergeReason, (evidence: Evidence) => boolean>> = {
  same_identifier: isSameByIdentifier,
  same_pages: isSameByPages,
  same_issue: isSameByIssue,
  same_title: isSameByTitle,
};

/** Finds the strongest reason to take two records for one work, whatever forbids it; null when there is none. */
export function findReason(evidence: Evidence): MergeReason | null {
  return MERGE_REASONS.find((reason) => RULES[reason](evidence)) ?? null;
}

/** An identifier alone proves nothing: all abstracts of a supplement may share its DOI. */
function isSameByIdentifier({ identified, title, authors, pages, generic }: Evidence): boolean {
  if (!identified) return false;
  if (pages === 'other' && !(title.likeness === 'same' && authors.likeness === 'same' && authors.first))
    return false;
  if (title.likeness === 'same') return authors.likeness !== 'other' || (pages === 'same' && !generic);
  if (authors.likeness !== 'same') return false;
  if (title.likeness === 'kin') return title.share >= NEAR_SHARE;
  return title.likeness === 'part' || title.likeness === 'unknown';
}

/** On one page of one volume begins one article, so its title may be translated, cut or garbled. */
function isSameByPages(evidence: Evidence): boolean {
  const { title, authors, years, journal, volume, pages, range } = evidence;
  if (pages !== 'same' || (years !== null && years > 1 && volume !== 'same')) return false;
  const sure = authors.likeness === 'same';
  // First pages of first volumes are many; and an article in a journal's other name has the same authors and year.
  if (journal !== 'same' && !sure) return false;
  if (journal === 'other' && (years === null || years > 1)) return false;
  // Without a volume, or against a garbled one, the rest must agree fully.
  if (volume !== 'same') return journal === 'same' && years === 0 && title.likeness === 'same' && sure;
  if (title.likeness === 'same') return authors.likeness !== 'other' || journal === 'same';
  if (title.likeness === 'part') return sure || (range && authors.likeness !== 'other');
  // Abstracts stand several to a page, and one group's have kin titles.
  if (title.likeness === 'kin')
    return range ? authors.likeness !== 'other' : sure && title.share >= NEAR_SHARE;
  return title.likeness === 'unknown' && sure && authors.first;
}

/** In one issue the same authors rarely have two works; but where they have, as on adults and on adolescents, the titles are kin. */
function isSameByIssue({ title, authors, journal, volume, issue, pages, generic }: Evidence): boolean {
  if (journal !== 'same' || volume !== 'same' || issue !== 'same' || pages === 'other') return false;
  const team = authors.likeness === 'same' && (authors.first || authors.shared > 1);
  if (title.likeness === 'same') {
    const telling = !generic && title.letters >= TELLING_LETTERS;
    return authors.likeness === 'same' || (authors.likeness === 'unknown' && authors.shared === 0 && telling);
  }
  if (title.likeness === 'part') return team && !generic;
  return title.likeness === 'unknown' && team && authors.shared > 1;
}

/** A telling title by the same authors, with nothing against it. */
function isSameByTitle({ title, authors, years, journal, volume, pages, generic }: Evidence): boolean {
  if (title.likeness !== 'same' || generic) return false;
  // Without any author the volume and the year must be said.
  const nameless = authors.lists === 0 && volume === 'same' && years === 0 && pages !== 'other';
  if (authors.likeness !== 'same' && !nameless) return false;
  if (title.letters < (nameless ? TELLING_LETTERS : LEAST_LETTERS) || (years !== null && years > 1))
    return false;
  if (pages === 'other') return false;
  if (volume === 'same' && journal === 'same') return true;
  // Next year's meeting and the article after it bear the same title.
  if (years === 1 || !(authors.first || nameless)) return false;
  return years === 0 || journal === 'same' || title.letters >= TELLING_LETTERS;
}
