import type { Evidence } from './weigh-pair.ts';

/** Why two records cannot be one work, however alike they are. */
export type Veto = 'title' | 'part' | 'kind' | 'doi' | 'volume' | 'issue' | 'pages' | 'journal' | 'year';

type Rule = (evidence: Evidence) => boolean;

const atMostOneYear = ({ years }: Evidence): boolean => years === null || years <= 1;
const sameText = ({ title, authors }: Evidence): boolean =>
  title.likeness === 'same' && authors.likeness !== 'other';
const sameIssue = ({ journal, volume, issue }: Evidence): boolean =>
  journal === 'same' && volume === 'same' && issue === 'same';
const samePages = ({ volume, pages }: Evidence): boolean => volume === 'same' && pages === 'same';

const VETOES: readonly (readonly [Veto, Rule])[] = [
  // Chains of half-alike records end where two titles have nothing in common, unless one work stands at that place.
  ['title', (e) => e.title.likeness === 'other' && !(samePages(e) && e.authors.likeness === 'same')],
  // Parts of a series differ in a numeral only, and appear together; a cut title may lose its numeral, not its pages.
  [
    'part',
    (e) =>
      isUnlike(e) &&
      (e.parts === 'other' || e.title.numbers_differ || (e.parts === 'unknown' && !samePages(e))),
  ],
  // An erratum, a reply or a comment bears the title of what it is about.
  ['kind', (e) => isUnlike(e) && e.kind === 'other'],
  // A DOI names one work, yet an archive and a publisher may each give one to the same pages.
  ['doi', (e) => e.doi === 'other' && !(sameText(e) && e.journal !== 'other' && e.pages === 'same')],
  // Exports put the supplement's number in the volume's field, so title, year and pages may outvote it.
  [
    'volume',
    (e) =>
      e.volume === 'other' &&
      !(sameText(e) && atMostOneYear(e) && ((e.journal === 'same' && e.pages === 'same') || e.identified)),
  ],
  // A column of another issue, unless a telling title stands on the same page of the volume.
  [
    'issue',
    (e) => e.issue === 'other' && e.volume !== 'other' && !e.identified && (e.generic || !samePages(e)),
  ],
  // An unmarked erratum or reply has other pages only; one DOI may cover two countings.
  ['pages', (e) => e.pages === 'other' && !(sameText(e) && e.identified && e.journal === 'same')],
  // The abstract of a conference and the article after it share title and authors; journals under two names share the place.
  ['journal', (e) => e.journal === 'other' && !samePages(e) && !(e.identified && sameText(e))],
  // Reports of a later year under the old title are new works; within one issue the year is a slip.
  [
    'year',
    (e) => !atMostOneYear(e) && !e.identified && !sameIssue(e) && !(e.journal === 'same' && samePages(e)),
  ],
];

const isUnlike = ({ title }: Evidence): boolean => title.likeness === 'part' || title.likeness === 'kin';

/** Finds what forbids two records to be one work; null when nothing does. */
export function findVeto(evidence: Evidence): Veto | null {
  return VETOES.find(([, rule]) => rule(evidence))?.[0] ?? null;
}
