import type { TaskStatus } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createTaskNotFound, type TaskScope } from '../task/hold-task.ts';

/** How far a task's events go. */
interface EventPlace {
  readonly status: TaskStatus;
  /** Number of the newest event. */
  readonly last_seq: number;
}

const GET = `
  select task.status, task.last_seq
  from roadwright.task
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)`;

/** Gives where a task's events stand: little, for it is asked by every reader that connects. @throws AppError task_not_found */
export async function getEventPlace(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner }: TaskScope,
): Promise<EventPlace> {
  const [row] = await sql<EventPlace>(GET, [task_id, owner], 'get_event_place');
  if (row === undefined) throw createTaskNotFound(task_id);
  return row;
}
