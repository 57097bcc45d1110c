import type { StoredStep, TaskStep } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const LIST = `
  select step, round, output
  from roadwright.task_step
  where task_id = $1::uuid
  order by created_at, round, step`;

/** Lists the finished steps of a task, oldest first. */
export async function listSteps(sql: Sql, task_id: string): Promise<StoredStep[]> {
  const rows = await sql<{ step: TaskStep; round: number; output: string }>(LIST, [task_id]);
  return rows.map(({ step, round, output }) => ({ step, round, output: JSON.parse(output) }));
}
