import { createPipelineStore } from '@roadwright/db';
import type { CreateWriter } from './flush.ts';

const LEASE_S = 8;

/** As the product writes: a statement for each task. */
export const writeByStore: CreateWriter = (database) => {
  const store = createPipelineStore(database, { lease_s: LEASE_S });
  return async (flushes) => {
    for (const { task, write } of flushes) {
      const { outcome } = await store.write(task, write);
      if (outcome !== 'written') throw new Error(`A flush of ${task.task_id} was ${outcome}.`);
    }
  };
};
