import type { Sql } from '../database/sql.ts';
import { type Swept, sweep } from '../sweep/sweep.ts';

/** A sweeper that may judge at any time. */
export const ALWAYS = { from_s: 0, until_s: 1e12, silence_s: 0 };

/** Lets a task's lease run out and has a sweep take it away. */
export async function takeAway(sql: Sql, task_id: string): Promise<Swept> {
  const lapse = `update roadwright.task set lease_until = now() - interval '1 second' where task_id = $1::uuid`;
  await sql(lapse, [task_id]);
  return await sweep(sql, { worker_id: 'sweeper', beat_s: 1, lease_s: 3, judging: ALWAYS });
}
