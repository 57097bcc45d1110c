import { type Database, submitTask } from '@roadwright/db';
import { createUuidV7, generateRequestSchema } from '@roadwright/domain';
import { takeQuantile } from '../report/take-quantile.ts';

const request = generateRequestSchema.parse({ preferences: { learning_goal: 'Learn to wait in a line' } });

const AT_ONCE = 4;

/** Submits a task for each owner, in their order, a few at once; gives the median time of one in ms. */
export async function submitTasks(database: Database, owner_ids: readonly string[]): Promise<number> {
  const took_ms: number[] = [];
  const rest = owner_ids.values();
  const work = async () => {
    for (const owner_id of rest) {
      const task_id = createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));
      const start_ms = performance.now();
      await submitTask(database, { task_id, owner_id, request, max_pending: owner_ids.length });
      took_ms.push(performance.now() - start_ms);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return takeQuantile(took_ms, 0.5);
}
