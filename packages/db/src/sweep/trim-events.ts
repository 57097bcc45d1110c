import type { Sql } from '../database/sql.ts';

/** One at a time; apart from every other advisory lock. */
const TRIM_LOCK = 7_305_126;

/** Tasks that one statement looks at, and events that it deletes: those of one task go together, if it has more. */
const MOST_TASKS = 500;
const MOST_EVENTS = 5000;

// The last event of a task stays: whoever asks for all of them is told how it ended, and by its number that there were
// others.
const TRIM = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int) as mine
  ), oldest as (
    select task.task_id, task.owner_id, task.last_seq, task.finished_at
    from roadwright.retention as place join roadwright.task
      on task.finished_at >= place.ended_at and (task.finished_at, task.task_id) > (place.ended_at, place.task_id)
    where place.what = 'event' and (select mine from turn)
      and task.finished_at < now() - $2::int * interval '1 day'
    order by task.finished_at, task.task_id
    limit $3::int
  ), counted as (
    select task_id, owner_id, last_seq, finished_at,
      sum(last_seq) over (order by finished_at, task_id) - last_seq as before
    from oldest
  ), chosen as (
    select task_id, owner_id, last_seq, finished_at from counted where before < $4::int
  ), moved as (
    update roadwright.retention as place set ended_at = last.finished_at, task_id = last.task_id
    from (select finished_at, task_id from chosen order by finished_at desc, task_id desc limit 1) as last
    where place.what = 'event'
  ), trimmed as (
    delete from roadwright.event using chosen
    where event.owner_id = chosen.owner_id and event.task_id = chosen.task_id and event.seq < chosen.last_seq
    returning 1
  )
  select count(*)::int as events from trimmed`;

/** Deletes the events of tasks that have ended so many days ago, but for each task's last one; gives how many. */
export async function trimEvents(sql: Sql, days: number): Promise<number> {
  const [row] = await sql<{ events: number }>(TRIM, [TRIM_LOCK, days, MOST_TASKS, MOST_EVENTS]);
  return row?.events ?? 0;
}
