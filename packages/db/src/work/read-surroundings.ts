import type { BibliographicRecord, FoundWork, Identifier, WorkSource } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { NearWork } from './hold-near.ts';
import { MEMBERS } from './work-members.ts';

/** A description near a sighting. */
interface NearRecord {
  /** The work that it counts for. */
  readonly work_id: string;
  readonly record_id: string;
  readonly source: WorkSource;
  readonly source_key: string;
  readonly record: BibliographicRecord;
}

/** The works near a sighting, as rules see them and with the descriptions by their sources. */
export interface ReadSurroundings {
  readonly works: readonly FoundWork[];
  readonly distinct: readonly (readonly [string, string])[];
  readonly records: readonly NearRecord[];
}

const RECORDS = `
  with ${MEMBERS}
  select member.root_id as work_id, known.record_id, known.source, known.source_key, known.record
  from member join roadwright.work_record as known using (work_id)
  order by known.fetched_at, known.record_id`;

const IDENTIFIERS = `
  with ${MEMBERS}
  select member.root_id as work_id, known.scheme, known.value
  from member join roadwright.work_identifier as known using (work_id)
  order by known.scheme, known.value`;

// A person has spoken of two works, and means all that each of them is by now.
const DISTINCT = `
  with ${MEMBERS}
  select distinct one.root_id as one, other.root_id as other
  from member as one
  join roadwright.work_candidate as pair on pair.work_a = one.work_id and pair.status = 'distinct'
  join member as other on other.work_id = pair.work_b
  where one.root_id <> other.root_id`;

/** Reads what is stored of works that are locked. */
export async function readSurroundings(sql: Sql, near: readonly NearWork[]): Promise<ReadSurroundings> {
  if (near.length === 0) return { works: [], distinct: [], records: [] };
  const values = [near.map(({ work_id }) => work_id)];
  const records = await sql<NearRecord>(RECORDS, values, 'near_records');
  const identifiers = await sql<Identifier & { work_id: string }>(IDENTIFIERS, values, 'near_identifiers');
  const distinct = await sql<{ one: string; other: string }>(DISTINCT, values, 'near_distinct');
  const recordsOf = Map.groupBy(records, ({ work_id }) => work_id);
  const identifiersOf = Map.groupBy(identifiers, ({ work_id }) => work_id);
  return {
    records,
    works: near.map(({ work_id, by }) => ({
      work_id,
      by,
      records: (recordsOf.get(work_id) ?? []).map(toRecord),
      identifiers: (identifiersOf.get(work_id) ?? []).map(({ scheme, value }) => ({ scheme, value })),
    })),
    distinct: distinct.map(({ one, other }) => [one, other] as const),
  };
}

const toRecord = ({ record_id, source, record }: NearRecord): BibliographicRecord => ({
  ...record,
  id: record_id,
  source,
});
