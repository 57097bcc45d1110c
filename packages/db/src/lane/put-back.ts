import type { Lane } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const PUT_BACK = `
  select roadwright.queue_task(task_id, lane, priority, tag) from roadwright.task
  where task_id = $1::uuid and lane = $2::text and lease_owner is null and status in ('pending', 'processing')`;

/** Gives a waiting task a new job in its old place, for the one at hand that ends without a claim. */
export async function putBack(
  sql: Sql,
  { task_id, lane }: { readonly task_id: string; readonly lane: Lane },
): Promise<void> {
  await sql(PUT_BACK, [task_id, lane]);
}
