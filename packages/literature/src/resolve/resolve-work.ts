import { AppError, type BibliographicRecord, type Identifier, type SourceRecord } from '@roadwright/domain';
import type { SourceReader } from '../source/create-source-reader.ts';
import { EMPTY_READING } from '../source/metadata-source.ts';
import { contradict, isBook, isHit, isTitleOnly } from './agree.ts';
import { type Asker, createAsker } from './create-asker.ts';
import { SCHEME_NAMES } from './doors.ts';
import { enrichWork } from './enrich-work.ts';
import { type FirstFinding, findByIdentifier } from './find-by-identifier.ts';
import { findByTitle } from './find-by-title.ts';
import type { ResolvedWork, WorkQuery } from './resolved-work.ts';

interface ResolveParts {
  readonly reader: SourceReader;
  readonly signal: AbortSignal;
}

/**
 * Finds out which work is meant and what the sources say of it, in at most six requests. A registry's explicit word
 * ties a preprint and its article into one work; likeness alone never does.
 *
 * @throws AppError not_found_upstream when nobody knows it, identifier_conflict when title and identifier name two
 * works, work_unidentified without either; upstream_failed, upstream_limited or url_unreachable when it could not be
 * found out
 */
export async function resolveWork(query: WorkQuery, { reader, signal }: ResolveParts): Promise<ResolvedWork> {
  const { identifiers, record } = query;
  if (identifiers.length === 0 && (record === null || record.title === '')) {
    throw new AppError('work_unidentified', 'Give an identifier or a title.');
  }
  const asker = createAsker(reader, signal);
  const accept = (found: SourceRecord, { scheme }: Identifier): boolean =>
    scheme !== 'isbn' || record === null || record.title === '' || isBook(record, found.record);
  const named = await findByIdentifier(identifiers, asker, accept);
  if (named !== null && record !== null && record.title !== '') checkTitle(record, named);
  const found = named ?? (await findTitled(record, asker));
  if (found === null) throw asker.faults[0] ?? createNotFound(query);
  return enrichWork(found, query, asker);
}

/** The hit of a search is looked up by its identifiers, since a search tells less. */
async function findTitled(submitted: BibliographicRecord | null, asker: Asker): Promise<FirstFinding | null> {
  if (submitted === null || submitted.title === '') return null;
  const hit = await findByTitle(submitted, asker);
  if (hit === null) return null;
  const accept = ({ record }: SourceRecord): boolean => isHit(submitted, record);
  const found = await findByIdentifier(hit.record.identifiers, asker, accept);
  return found ?? { first: hit, reading: { ...EMPTY_READING, records: [hit] }, by: null, aliases: [] };
}

function checkTitle(submitted: BibliographicRecord, { first, by }: FirstFinding): void {
  if (by === null || !contradict(submitted, first.record)) return;
  throw new AppError(
    'identifier_conflict',
    `The ${SCHEME_NAMES[by.scheme]} ${by.value} names “${first.record.title}”, but the title given is “${submitted.title}”. Correct one of them, or leave the title out.`,
  );
}

function createNotFound({ identifiers, record }: WorkQuery): AppError {
  const [first] = identifiers;
  if (first !== undefined) {
    const name = `${SCHEME_NAMES[first.scheme]} ${first.value}`;
    return new AppError(
      'not_found_upstream',
      `No source knows the ${name}. Check it, or give title, authors and year.`,
    );
  }
  return new AppError(
    'not_found_upstream',
    record !== null && isTitleOnly(record)
      ? 'The title alone does not tell which work is meant. Give its authors and year, or its DOI.'
      : 'No source knows a work of this title, authors and year. Check them, or give its DOI.',
  );
}
