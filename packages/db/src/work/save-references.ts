import type { LiteratureTask, ResolvedReference } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { holdClaim } from './hold-claim.ts';

interface ReferenceDraft {
  readonly work_id: string;
  readonly references: readonly ResolvedReference[];
}

// Whoever saves the list of the same work waits here.
const HOLD = `
  select coalesce(merged_into, work_id) as work_id from roadwright.work
  where work_id = $1::uuid
  for no key update`;

const DELETE = `delete from roadwright.work_reference where work_id = $1::uuid`;

const INSERT = `
  insert into roadwright.work_reference (work_id, ordinal, text, record, identifiers)
  select $1::uuid, given.ordinal, given.text, given.record::json, string_to_array(given.identifiers, chr(10))
  from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as given (ordinal, text, record, identifiers)`;

const COUNT = `
  select count(roadwright.cited_work(identifiers))::int as resolved from roadwright.work_reference
  where work_id = $1::uuid`;

/** Replaces a work's list of references and counts those that name a stored work. @throws AppError lease_lost */
export function saveReferences(
  database: Pick<Database, 'transaction'>,
  task: LiteratureTask,
  { work_id, references }: ReferenceDraft,
): Promise<{ readonly resolved: number }> {
  return database.transaction(async (sql) => {
    const [work] = await sql<{ work_id: string }>(HOLD, [work_id]);
    const stays = work?.work_id ?? work_id;
    await sql(DELETE, [stays]);
    await insertReferences(sql, stays, references);
    const [row] = await sql<{ resolved: number }>(COUNT, [stays]);
    await holdClaim(sql, task);
    return { resolved: row?.resolved ?? 0 };
  });
}

async function insertReferences(
  sql: Sql,
  work_id: string,
  references: readonly ResolvedReference[],
): Promise<void> {
  await sql(INSERT, [
    work_id,
    references.map(({ ordinal }) => ordinal),
    references.map(({ text }) => text),
    references.map(({ record }) => JSON.stringify(record)),
    // No identifier has a line break.
    references.map(({ identifiers }) =>
      identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join('\n'),
    ),
  ]);
}
