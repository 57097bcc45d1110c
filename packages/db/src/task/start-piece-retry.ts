import type { Database } from '../database/database.ts';
import { type PieceOrder, startPieceTask } from './start-piece-task.ts';
import type { StartedTask } from './submit-task.ts';

/**
 * Starts a task that makes one piece anew; the versions before stay.
 *
 * @throws AppError roadmap_not_found, concept_not_found, task_active, too_many_pending_tasks
 */
export const startPieceRetry = (database: Database, retry: PieceOrder): Promise<StartedTask> =>
  startPieceTask(database, retry, {
    kind: 'retry',
    requirements: [],
    budget_micro_usd: undefined,
    check: () => undefined,
  });
