import { AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { tellEnd } from '../edge/ended-task.ts';
import { putJob } from '../edge/put-job.ts';
import { settlePieces } from '../edge/settle-pieces.ts';
import { takeEdge } from '../edge/take-edge.ts';
import { holdTask, type TaskScope } from './hold-task.ts';

/**
 * Cancels a task wherever it is: its worker can write nothing any more, nothing of it stays `generating`, and
 * what is stored stays.
 *
 * @throws AppError task_not_found, task_finished
 */
export async function cancelTask(database: Database, { task_id, owner }: TaskScope): Promise<void> {
  const moved = await database.transaction(async (sql) => {
    const task = await holdTask(sql, { task_id, owner });
    const events = [{ type: 'task_cancelled', status: 'cancelled' }] as const;
    const cancelled = await takeEdge(sql, { edge: 'cancel', task, events });
    if (cancelled === null) {
      throw new AppError('task_finished', `The task has already ended: ${task.status}.`);
    }
    await settlePieces(sql, task);
    await putJob(sql, 'cancel', task);
    return cancelled;
  });
  tellEnd(database.onTaskEnd, moved);
  database.notifier.signal('cancel', task_id);
  database.notifier.signal('event', task_id);
}
