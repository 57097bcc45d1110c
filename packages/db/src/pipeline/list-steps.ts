import type { ClaimedTask, StoredStep, TaskStep } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const LIST = `
  select step, round, output
  from roadwright.task_step
  where owner_id = $1::text and task_id = $2::uuid
  order by created_at, round, step`;

/** Lists the finished steps of a task, oldest first. */
export async function listSteps(sql: Sql, { owner_id, task_id }: ClaimedTask): Promise<StoredStep[]> {
  const rows = await sql<{ step: TaskStep; round: number; output: string }>(
    LIST,
    [owner_id, task_id],
    'list_steps',
  );
  return rows.map(({ step, round, output }) => ({ step, round, output: JSON.parse(output) }));
}
