import type { Failure } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const STORE = `
  update roadwright.task set error_code = $2::text, error_detail = $3::text where task_id = $1::uuid`;

/** Keeps why a task failed, or stopped early. Belongs in the transaction that took the edge. */
export async function storeFailure(sql: Sql, task_id: string, { code, detail }: Failure): Promise<void> {
  await sql(STORE, [task_id, code, detail]);
}
