import type { Lane } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const PUT_BACK = `
  select roadwright.queue_task(task_id, lane, priority, tag, $3::double precision) from roadwright.task
  where task_id = $1::uuid and lane = $2::text and lease_owner is null and status in ('pending', 'processing')`;

interface PutBack {
  readonly task_id: string;
  readonly lane: Lane;
  /** Seconds until it is offered again; without them it waits in its old place. */
  readonly delay_s?: number;
}

/** Gives a waiting task a new job, for the one at hand that ends without a claim. */
export async function putBack(sql: Sql, { task_id, lane, delay_s = 0 }: PutBack): Promise<void> {
  await sql(PUT_BACK, [task_id, lane, delay_s]);
}
