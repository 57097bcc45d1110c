import type { Sql } from '../database/sql.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { FIRST_PRIORITY } from '../edge/put-job.ts';
import { WORKER_LOCK } from './announce-worker.ts';
import type { JudgingTime } from './judging.ts';

/** One sweeper at a time: the second half 0 belongs to no worker, whose numbers start at 1. */
const SWEEP_LOCK = 0;

// A worker is dead when its beat is older than a lease, or older than a beat and a half while its session is gone: one
// that has just lost its link is back by then. After an outage nobody is dead until the sweeper may judge again.
const SWEEP = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int, $2::int)
      and extract(epoch from now()) between $8::double precision and $9::double precision as mine
  ), dead as (
    delete from roadwright.worker
    where (select mine from turn) and worker_id <> $6::text and (
      beat_at < now() - $3::double precision * interval '1 second'
      or beat_at < now() - $7::double precision * interval '1 second' and not exists (
        select from pg_locks
        where locktype = 'advisory' and granted and objsubid = 2
          and database = (select oid from pg_database where datname = current_database())
          and classid = $1::int::oid and objid = worker.lock_no::oid
      )
    )
    returning worker_id
  ), freed as (
    update roadwright.task set
      lease_owner = null, lease_until = null, recovering = true, priority = $4::int
    from dead
    where task.lease_owner = dead.worker_id and task.status = any($5::text[])
    returning task.task_id, task.lane, task.priority, task.tag, dead.worker_id
  )
  select task_id, worker_id, roadwright.queue_task(task_id, lane, priority, tag) from freed
  union all
  select null, worker_id, null from dead`;

interface SweptRow {
  /** null for the worker's own row. */
  readonly task_id: string | null;
  readonly worker_id: string;
}

/** What a sweep found. */
export interface Swept {
  readonly dead_workers: readonly string[];
  /** Tasks that wait for another worker now. */
  readonly freed_tasks: readonly string[];
}

/** The sweeping worker and the times by which others count as dead. */
export interface Sweeping {
  /** The worker that sweeps; it is alive. */
  readonly worker_id: string;
  readonly beat_s: number;
  readonly lease_s: number;
  /** When the sweeper may judge; at other times nobody is dead. */
  readonly judging: JudgingTime;
}

const SILENT_BEATS = 1.5;

/** Takes the tasks of dead workers away from them and puts them first in their lanes, in one statement. */
export async function sweep(sql: Sql, sweeping: Sweeping): Promise<Swept> {
  const { worker_id, beat_s, lease_s, judging } = sweeping;
  const { from } = edgeValues('recover');
  const rows = await sql<SweptRow>(SWEEP, [
    WORKER_LOCK,
    SWEEP_LOCK,
    lease_s,
    FIRST_PRIORITY,
    from,
    worker_id,
    SILENT_BEATS * beat_s,
    judging.from_s,
    judging.until_s,
  ]);
  return {
    dead_workers: rows.filter(({ task_id }) => task_id === null).map(({ worker_id }) => worker_id),
    freed_tasks: rows.flatMap(({ task_id }) => task_id ?? []),
  };
}
