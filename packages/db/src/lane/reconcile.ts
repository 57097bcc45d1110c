import type { Sql } from '../database/sql.ts';
import type { Sweeping } from './sweep.ts';

/** One reconciler at a time; apart from every other advisory lock. */
const RECONCILE_LOCK = 7_305_123;

// A job that is locked may be a claim on its way; one that is locked for longer than a lease is nobody's.
const REQUEUE = `
  with turn as materialized (
    select pg_try_advisory_xact_lock($1::int)
      and extract(epoch from now()) between $3::double precision and $4::double precision as mine
  ), lost as (
    select task.task_id, task.lane, task.priority, task.tag
    from roadwright.task
    where (select mine from turn)
      and task.status in ('pending', 'processing')
      and (task.lease_owner is null or task.lease_until < now())
      and not exists (
        select from graphile_worker.jobs as job
        where job.key = task.lane || ':' || task.task_id
          and case
            when job.locked_at is null then job.attempts < job.max_attempts
            else job.locked_at > now() - $2::double precision * interval '1 second'
          end
      )
  )
  select task_id, roadwright.queue_task(task_id, lane, priority, tag) from lost`;

/** Gives a job to every task that should be waiting or at work and is neither; resolves with their ids. */
export async function requeueLost(
  sql: Sql,
  { lease_s, judging }: Pick<Sweeping, 'lease_s' | 'judging'>,
): Promise<string[]> {
  const { from_s, until_s } = judging;
  const rows = await sql<{ task_id: string }>(REQUEUE, [RECONCILE_LOCK, lease_s, from_s, until_s]);
  return rows.map(({ task_id }) => task_id);
}

// Hints only: whoever still runs such a job does not need its row.
const DROP_JOBS = `
  with orphan as (
    select job.id, job.locked_by from graphile_worker.jobs as job
    where job.task_identifier = any($2::text[])
      and case
        when job.locked_at is null then job.attempts >= job.max_attempts
        else job.locked_at < now() - $1::double precision * interval '1 second'
          and not exists (select from roadwright.worker where job.locked_by = any(worker.runner_ids))
      end
  ), unlocked as materialized (
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from orphan
    where locked_by is not null
  )
  select graphile_worker.complete_jobs(array(select id from orphan)) from unlocked`;

/** Removes the jobs that dead runners left locked, and those that graphile-worker will never give out again. */
export async function dropOrphanJobs(sql: Sql, lanes: readonly string[], lease_s: number): Promise<void> {
  await sql(DROP_JOBS, [lease_s, lanes]);
}

const FORGET_KEYS = `
  delete from roadwright.idempotency_key where created_at < now() - interval '24 hours'`;

/** Forgets idempotency keys whose day is over. */
export async function forgetKeys(sql: Sql): Promise<void> {
  await sql(FORGET_KEYS, []);
}
