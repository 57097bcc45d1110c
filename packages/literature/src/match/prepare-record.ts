import { type BibliographicRecord, nameIdentifier } from '@roadwright/domain';
import { listNames } from '../record/list-identifiers.ts';
import { findKindMarks } from '../text/find-kind-marks.ts';
import { findPartMarks, type PartMark } from '../text/find-part-marks.ts';
import { isGenericTitle } from '../text/is-generic-title.ts';
import { type ComparableName, readName } from './compare-authors.ts';
import { type JournalNames, readJournal } from './compare-journals.ts';
import { type Pages, readIssue, readPages, readVolume } from './read-place.ts';
import { type ComparableTitle, readTitle, stripNotes } from './read-title.ts';

/** A record with all that comparing needs, worked out once. */
export interface PreparedRecord {
  readonly id: string;
  /** All that is compared, so records of equal signature are equal to every rule. */
  readonly signature: string;
  readonly title: ComparableTitle;
  /** Whether many works bear such a title. */
  readonly generic: boolean;
  readonly parts: readonly PartMark[];
  /** By what words it says that it is about another work. */
  readonly kind: string;
  readonly authors: readonly ComparableName[];
  readonly year: number | null;
  readonly journal: JournalNames;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: Pages | null;
  readonly doi: string | null;
  /** All identifiers, as `scheme:value`. */
  readonly identifiers: ReadonlySet<string>;
}

/** Works out what comparing a record needs. */
export function prepareRecord(record: BibliographicRecord): PreparedRecord {
  const bare = stripNotes(record.title);
  const identifiers = listNames(record);
  const compared = {
    title: readTitle(bare),
    generic: isGenericTitle(bare),
    parts: findPartMarks(bare),
    kind: findKindMarks(bare).join(' '),
    authors: record.authors.filter((name) => !NOBODY.test(name)).map(readName),
    year: record.year,
    journal: readJournal(record.journal),
    volume: readVolume(record.volume),
    issue: readIssue(record.number),
    pages: readPages(record.pages),
    doi: identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? null,
    identifiers: new Set(identifiers.map(nameIdentifier)),
  };
  return { id: record.id, signature: sign(compared), ...compared };
}

const sign = ({ title, identifiers, ...rest }: Omit<PreparedRecord, 'id' | 'signature'>): string =>
  JSON.stringify([title.words.join(' '), [...identifiers].toSorted(), rest]);

/** What indexes write where there is no author. */
const NOBODY = /^\W*(?:anonymous|anon|unknown|no authors?(?: listed)?|n\.?a\.?)\W*$/i;
