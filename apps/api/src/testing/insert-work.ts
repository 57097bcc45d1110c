import type { Database } from '@roadwright/db';
import { type BibliographicRecord, BLANK_RECORD, createUuidV7, type Identifier } from '@roadwright/domain';

interface GivenWork {
  readonly title: string;
  readonly identifiers?: readonly Identifier[];
  /** As `scheme:value`, one list for each entry. */
  readonly cites?: readonly (readonly string[])[];
  readonly text?: string;
}

const INSERT = `
  with work as (
    insert into roadwright.work (work_id, title, authors, year, journal)
    values ($1::uuid, $2::text, '{"Quill, Mara"}', 2011, 'Tides')
  ), record as (
    insert into roadwright.work_record (record_id, work_id, source, source_key, record, details, reason)
    values (gen_random_uuid(), $1::uuid, 'crossref', $1::text, $3::json, '{}', 'first_description')
  ), identifier as (
    insert into roadwright.work_identifier (scheme, value, work_id)
    select scheme, value, $1::uuid from unnest($4::text[], $5::text[]) as given (scheme, value)
  ), fulltext as (
    insert into roadwright.work_fulltext (owner_id, work_id, sha256, text, pages, extractor)
    select 'local', $1::uuid, 'f00d', $6::text, 3, 'pdf' where $6::text is not null
  )
  select 1 as done`;

const CITE = `
  insert into roadwright.work_reference (work_id, ordinal, text, record, identifiers)
  values ($1::uuid, $2::int, 'An entry.', $3::json, $4::text[])`;

/** Stores a described work, as the literature lane would; gives its work_id. */
export async function insertWork({ sql }: Pick<Database, 'sql'>, given: GivenWork): Promise<string> {
  const { title, identifiers = [], cites = [], text = null } = given;
  const work_id = createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));
  await sql(INSERT, [
    work_id,
    title,
    JSON.stringify(createRecord(work_id, title)),
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ value }) => value),
    text,
  ]);
  for (const [at, names] of cites.entries()) {
    await sql(CITE, [work_id, at + 1, JSON.stringify(createRecord('', `Entry ${at + 1}`)), names]);
  }
  return work_id;
}

const createRecord = (id: string, title: string): BibliographicRecord => ({
  ...BLANK_RECORD,
  id,
  source: 'crossref',
  title,
  authors: ['Quill, Mara'],
  year: 2011,
  journal: 'Tides',
});
