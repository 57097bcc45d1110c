import { AppError, type EditDiff, editRecordSchema } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createTaskNotFound, type TaskScope } from './hold-task.ts';

interface EditScope extends TaskScope {
  readonly round: number;
}

const GET = `
  select step.output
  from roadwright.task
  left join roadwright.task_step as step
    on step.owner_id = task.owner_id and step.task_id = task.task_id and step.step = 'roadmap_edit'
      and step.round = $3::int
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)`;

/** Gives what one edit of a task's outline has changed. @throws AppError task_not_found, edit_not_found */
export async function getEditDiff(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner, round }: EditScope,
): Promise<EditDiff> {
  const [row] = await sql<{ output: string | null }>(GET, [task_id, owner, round]);
  if (row === undefined) throw createTaskNotFound(task_id);
  const { success, data } = editRecordSchema.safeParse(JSON.parse(row.output ?? 'null'));
  if (!success) throw new AppError('edit_not_found', `No edit has led to the outline of round ${round}.`);
  return { ...data.diff, round, before: data.before, after: data.outline };
}
