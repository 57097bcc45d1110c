import type { Sql } from '../database/sql.ts';

// Hints only: whoever still runs such a job does not need its row.
const DROP = `
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
  await sql(DROP, [lease_s, lanes]);
}
