import type { Sql } from '../database/sql.ts';

/** One folder at a time; apart from every other advisory lock. */
const FOLD_LOCK = 7_305_125;

/** Changes that one statement folds; many more than come between two sweeps. */
const MOST_CHANGES = 10_000;

// A reader sees either the changes or what they were folded into, for both change in this one statement.
const FOLD = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int) as mine
  ), folded as (
    delete from roadwright.task_count_change
    where ctid = any(array(
      select ctid from roadwright.task_count_change where (select mine from turn) limit $2::int
    ))
    returning owner_id, status, tasks
  ), by_owner as (
    insert into roadwright.task_count as known (owner_id, status, tasks)
    select owner_id, status, sum(tasks) from folded
    group by owner_id, status having sum(tasks) <> 0
    on conflict (owner_id, status) do update set tasks = known.tasks + excluded.tasks
  )
  insert into roadwright.task_total as known (status, tasks)
  select status, sum(tasks) from folded
  group by status having sum(tasks) <> 0
  on conflict (status) do update set tasks = known.tasks + excluded.tasks`;

/** Adds the gathered changes of the tasks' counts up, so that readers need not. */
export async function foldCounts(sql: Sql): Promise<void> {
  await sql(FOLD, [FOLD_LOCK, MOST_CHANGES]);
}
