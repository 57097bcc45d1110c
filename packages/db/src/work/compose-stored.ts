import type {
  BibliographicRecord,
  PlacingRules,
  SourceRecord,
  WorkDetails,
  WorkSource,
} from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { MEMBERS } from './work-members.ts';

const READ = `
  with ${MEMBERS}
  select known.record_id, known.source, known.source_key, known.record, known.details
  from member join roadwright.work_record as known using (work_id)
  order by known.fetched_at, known.record_id`;

interface RecordRow {
  readonly record_id: string;
  readonly source: WorkSource;
  readonly source_key: string;
  readonly record: BibliographicRecord;
  readonly details: WorkDetails;
}

const STORE = `
  update roadwright.work set
    title = $2::text, authors = $3::text[], year = $4::int, journal = $5::text, volume = $6::text, number = $7::text,
    pages = $8::text, details = $9::json, sources = $10::json, author_text = $11::text, topic_text = $12::text,
    updated_at = clock_timestamp()
  where work_id = $1::uuid`;

/** Characters of all that a search looks through beside the title: Postgres takes no more than a megabyte of words. */
const MOST_TEXT = 50_000;

/** Writes anew what all descriptions of a work say together; without any, the work has a name only. */
export async function composeStored(
  sql: Sql,
  work_id: string,
  compose: PlacingRules['compose'],
): Promise<void> {
  const rows = await sql<RecordRow>(READ, [[work_id]], 'work_records');
  const { record, details, sources } = rows.length === 0 ? NOTHING : compose(rows.map(toSourceRecord));
  const topics = [record.journal, ...(details.keywords ?? []), details.abstract ?? ''];
  await sql(
    STORE,
    [
      work_id,
      record.title,
      record.authors,
      record.year,
      record.journal,
      record.volume,
      record.number,
      record.pages,
      JSON.stringify(details),
      JSON.stringify(sources),
      record.authors.join(' ; ').slice(0, MOST_TEXT),
      topics.join(' ; ').slice(0, MOST_TEXT),
    ],
    'compose_work',
  );
}

const NOTHING = {
  record: { title: '', authors: [], year: null, journal: '', volume: '', number: '', pages: '' },
  details: {} as WorkDetails,
  sources: {},
};

const toSourceRecord = ({ record_id, source, source_key, record, details }: RecordRow): SourceRecord => ({
  source,
  source_key,
  record: { ...record, id: record_id, source },
  details,
});
