import type { ClaimedTask, StoredStep, TaskStep } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

// Outlines of earlier reviews only count: a long history holds megabytes of them.
const LIST = `
  select step, round,
    case
      when review_round is null or review_round = $3::int then output
      else json_build_object('review_round', review_round)::text
    end as output
  from roadwright.task_step
  where owner_id = $1::text and task_id = $2::uuid
  order by created_at, round, step`;

/**
 * Lists the finished steps of a task, oldest first; of those that belong to an earlier review only the mark that says so
 * is given.
 */
export async function listSteps(
  sql: Sql,
  { owner_id, task_id, review_round }: ClaimedTask<unknown>,
): Promise<StoredStep[]> {
  const rows = await sql<{ step: TaskStep; round: number; output: string }>(
    LIST,
    [owner_id, task_id, review_round],
    'list_steps',
  );
  return rows.map(({ step, round, output }) => ({ step, round, output: JSON.parse(output) }));
}
