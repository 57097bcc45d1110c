import type { ClaimedTask } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { FIRST_PRIORITY } from '../edge/put-job.ts';

const RELEASE = `
  with freed as (
    update roadwright.task set
      lease_owner = null, lease_until = null, freed_at = clock_timestamp(), recovering = true, priority = $4::int
    where task_id = $1::uuid and lease_epoch = $2::int and lease_owner = $3::text and status = any($5::text[])
    returning task_id, lane, priority, tag
  )
  select roadwright.queue_task(task_id, lane, priority, tag) from freed`;

/** Gives a claim back that broke off, so that its task is recovered at once; does nothing when it is lost already. */
export async function releaseClaim(
  sql: Sql,
  { task_id, epoch }: Pick<ClaimedTask, 'task_id' | 'epoch'>,
  worker_id: string,
): Promise<void> {
  await sql(RELEASE, [task_id, epoch, worker_id, FIRST_PRIORITY, edgeValues('recover').from]);
}
