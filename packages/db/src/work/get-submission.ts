import type { LiteratureTask, StoredSubmission } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { createTaskNotFound } from '../task/hold-task.ts';

const GET = `
  select coalesce(work.merged_into, work.work_id) as work_id, submission.result, submission.sha256, submission.keep_file
  from roadwright.submission
  left join roadwright.work using (work_id)
  where submission.owner_id = $1::text and submission.task_id = $2::uuid`;

/** Gives what has become of a submission so far. @throws AppError task_not_found */
export async function getSubmission(
  sql: Sql,
  { owner_id, task_id }: LiteratureTask,
): Promise<StoredSubmission> {
  const [row] = await sql<StoredSubmission>(GET, [owner_id, task_id], 'get_submission');
  if (row === undefined) throw createTaskNotFound(task_id);
  return row;
}
