import type { Sql } from '../database/sql.ts';

const FIND = `
  select coalesce(extract(epoch from now() - freed_at), 0)::double precision as waited_s
  from roadwright.task
  where task_id = $1::uuid and suspect and lease_owner is null and status in ('pending', 'processing')`;

/** Says how long a task that workers died on has been waiting for somebody, in seconds; null for any other task. */
export async function findSuspect(sql: Sql, task_id: string): Promise<number | null> {
  const [row] = await sql<{ waited_s: number }>(FIND, [task_id]);
  return row?.waited_s ?? null;
}
