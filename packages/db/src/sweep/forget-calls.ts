import type { Sql } from '../database/sql.ts';

/** One at a time; apart from every other advisory lock. */
const FORGET_LOCK = 7_305_127;

/** Calls that one statement deletes, so that it ends well before its time limit. */
const MOST_CALLS = 5000;

// What a task has cost stands in its own row.
const FORGET = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int) as mine
  )
  delete from roadwright.llm_call
  where ctid = any(array(
    select ctid from roadwright.llm_call
    where (select mine from turn) and at < now() - $2::int * interval '1 day'
    order by at
    limit $3::int
  ))
  returning 1`;

/** Deletes calls of the language model that are so many days old; gives how many. */
export async function forgetCalls(sql: Sql, days: number): Promise<number> {
  return (await sql(FORGET, [FORGET_LOCK, days, MOST_CALLS])).length;
}
