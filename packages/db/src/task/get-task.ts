import type { FailedPiece, TaskView } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createTaskNotFound, type TaskScope } from './hold-task.ts';
import { TASK_COLUMNS, type TaskRow, toTaskItem } from './task-row.ts';

const GET = `
  select ${TASK_COLUMNS},
    case when task.status = 'pending'
      then roadwright.tasks_ahead(task.lane, task.priority, task.tag, task.task_id) end as ahead,
    (
      select coalesce(json_agg(json_build_object(
        'concept_id', piece.concept_id, 'content_type', piece.content_type,
        'code', piece.code, 'detail', piece.detail
      ) order by piece.created_at, piece.concept_id, piece.content_type), '[]')
      from roadwright.failed_piece as piece
      where piece.owner_id = task.owner_id and piece.roadmap_id = task.roadmap_id
        and piece.task_id = task.task_id
    ) as failed
  from roadwright.task
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)`;

/** Gives a task with its place in the waiting line and what it failed at. @throws AppError task_not_found */
export async function getTask(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner }: TaskScope,
): Promise<TaskView> {
  const [row] = await sql<TaskRow & { ahead: number | null; failed: FailedPiece[] }>(
    GET,
    [task_id, owner],
    'get_task',
  );
  if (row === undefined) throw createTaskNotFound(task_id);
  const { ahead, failed } = row;
  const queue = ahead === null ? null : { position: ahead + 1, ahead };
  return { ...toTaskItem(row), queue, failed };
}
