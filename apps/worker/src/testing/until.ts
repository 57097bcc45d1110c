import type { Database } from '@roadwright/db';
import { getTask, listEvents } from '@roadwright/db';
import type { TaskEvent, TaskStatus, TaskView } from '@roadwright/domain';

const PAUSE_MS = 20;
const PATIENCE = 4000;

/** Asks until the answer is the wanted one; a bounded number of times. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (let count = 0; count < PATIENCE; count++) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the awaited state did not come');
}

/** Waits for a task to enter one of these states. */
export const untilStatus = (
  database: Database,
  task_id: string,
  statuses: readonly TaskStatus[],
): Promise<TaskView> =>
  until(
    () => getTask(database, { task_id, owner: null }),
    ({ status }) => statuses.includes(status),
  );

/** Waits for a task to end. */
export const untilEnd = (database: Database, task_id: string): Promise<TaskView> =>
  untilStatus(database, task_id, ['completed', 'partial_failure', 'failed', 'cancelled']);

/** All events of a task, which must be numbered 1, 2, 3 … */
export async function readEvents(database: Database, task_id: string): Promise<TaskEvent[]> {
  const { items } = await listEvents(database, { task_id, owner: null, after: 0, limit: 10_000 });
  const gap = items.findIndex(({ seq }, index) => seq !== index + 1);
  if (gap !== -1) throw new Error(`event ${gap + 1} is missing`);
  return items;
}
