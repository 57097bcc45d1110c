import type { Sql } from '../database/sql.ts';
import { MOST_LONE_CRASHES } from '../edge/crash-limit.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

/** One reconciler at a time; apart from every other advisory lock. */
const RECONCILE_LOCK = 7_305_123;

// A job that is locked may be a claim on its way; one that is locked for longer than a lease, or by a runner of no
// living worker, is nobody's.
const REQUEUE = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int) as mine
  ), lost as (
    select task.task_id, task.lane, task.priority, task.tag
    from roadwright.task
    where (select mine from turn)
      and task.status in ('pending', 'processing')
      and task.lease_owner is null
      and task.lone_crashes < $3::int
      and not exists (
        select from graphile_worker.jobs as job
        where job.key = task.lane || ':' || task.task_id
          and case
            when job.locked_at is null then job.attempts < job.max_attempts
            else job.locked_at > now() - $2::double precision * interval '1 second'
              and exists (select from roadwright.worker where job.locked_by = any(worker.runner_ids))
          end
      )
    limit $4::int
  )
  select task_id, roadwright.queue_task(task_id, lane, priority, tag) from lost`;

/** Gives a job to tasks that should be waiting for a worker and have none; resolves with their ids. */
export async function requeueLost(sql: Sql, lease_s: number): Promise<string[]> {
  const rows = await sql<{ task_id: string }>(REQUEUE, [
    RECONCILE_LOCK,
    lease_s,
    MOST_LONE_CRASHES,
    MOST_AT_ONCE,
  ]);
  return rows.map(({ task_id }) => task_id);
}
