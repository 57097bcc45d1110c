import type { Sql } from '../database/sql.ts';
import { MOST_LONE_CRASHES } from '../edge/crash-limit.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { FIRST_PRIORITY } from '../edge/put-job.ts';
import { WORKER_LOCK } from '../presence/announce-worker.ts';
import type { JudgingTime } from '../presence/judging.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

/** One sweeper at a time: the second half 0 belongs to no worker, whose numbers start at 1. */
const SWEEP_LOCK = 0;

// A worker is dead when its beat is older than a lease, or older than a beat and a half while its session is gone: one
// that has just lost its link is back by then. Only the latter is held against its tasks, for a process that still has
// its session did not die. After an outage nobody is dead until the sweeper may judge again. A row that somebody holds
// locked is left for the next sweep, so that no single task can hold up the others' takeover.
const SWEEP = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int, $2::int)
      and extract(epoch from now()) between $8::double precision and $9::double precision as mine
  ), held as materialized (
    select objid from pg_locks
    where locktype = 'advisory' and granted and objsubid = 2 and classid = $1::int::oid
      and database = (select oid from pg_database where datname = current_database())
  ), dead as (
    delete from roadwright.worker
    where (select mine from turn) and worker_id <> $6::text and (
      beat_at < now() - $3::double precision * interval '1 second'
      or beat_at < now() - $7::double precision * interval '1 second'
        and lock_no::oid not in (select objid from held)
    )
    returning worker_id, lock_no::oid not in (select objid from held) as died
  ), lost as (
    select task.task_id, task.lease_owner as worker_id, coalesce(dead.died, false) as died, (
        select count(*) from roadwright.task as other
        where other.lease_owner = task.lease_owner and other.status = any($5::text[])
      ) = 1 as alone
    from roadwright.task left join dead on dead.worker_id = task.lease_owner
    where (select mine from turn) and task.status = any($5::text[]) and task.lease_owner is not null
      and (dead.worker_id is not null or task.lease_until < now())
    limit $11::int
    for update of task skip locked
  ), freed as (
    update roadwright.task set
      lease_owner = null, lease_until = null, freed_at = clock_timestamp(), recovering = true, priority = $4::int,
      suspect = task.suspect or (lost.died and not task.progressed),
      lone_crashes = task.lone_crashes + (lost.died and not task.progressed and lost.alone)::int,
      blamed_worker = case when lost.died and not task.progressed then lost.worker_id end,
      blamed_alone = lost.died and not task.progressed and lost.alone,
      suspected_before = task.suspect
    from lost
    where task.task_id = lost.task_id and task.lease_owner = lost.worker_id
    returning task.task_id, task.lane, task.priority, task.tag, task.lone_crashes, lost.worker_id
  )
  select task_id, worker_id,
    case when lone_crashes < $10::int then roadwright.queue_task(task_id, lane, priority, tag) end
  from freed
  union all
  select null, worker_id, null from dead`;

interface SweptRow {
  /** null for the worker's own row. */
  readonly task_id: string | null;
  readonly worker_id: string;
}

/** A task that was taken away from somebody. */
interface FreedTask {
  readonly task_id: string;
  /** Who had it. */
  readonly worker_id: string;
}

/** What a sweep found. */
export interface Swept {
  readonly dead_workers: readonly string[];
  /** Tasks that wait for another worker now, or to be failed. */
  readonly freed_tasks: readonly FreedTask[];
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

/**
 * Takes the tasks of dead workers away from them, and those whose lease has run out, and puts them first in their
 * lanes, in one statement. A death without progress is held against its tasks.
 */
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
    Math.max(SILENT_BEATS * beat_s, judging.silence_s),
    judging.from_s,
    judging.until_s,
    MOST_LONE_CRASHES,
    MOST_AT_ONCE,
  ]);
  return {
    dead_workers: rows.filter(({ task_id }) => task_id === null).map(({ worker_id }) => worker_id),
    freed_tasks: rows.flatMap(({ task_id, worker_id }) => (task_id === null ? [] : [{ task_id, worker_id }])),
  };
}
