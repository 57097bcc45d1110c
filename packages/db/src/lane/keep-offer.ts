import type { Sql } from '../database/sql.ts';

const KEEP = `
  update roadwright.task set freed_at = clock_timestamp()
  where task_id = $1::uuid and suspect and lease_owner is null`;

/** Puts off the moment when another busy worker makes room for a suspect task too; idle ones may take it at any time. */
export async function keepOffer(sql: Sql, task_id: string): Promise<void> {
  await sql(KEEP, [task_id]);
}
