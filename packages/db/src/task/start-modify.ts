import { AppError, type ContentType, type ModifyRequest } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { type PieceOrder, startPieceTask } from './start-piece-task.ts';
import type { StartedTask } from './submit-task.ts';

/**
 * Starts a task that makes a new version of one piece from its present one and what a person wants changed.
 *
 * @throws AppError roadmap_not_found, concept_not_found, artifact_not_found, task_active, too_many_pending_tasks
 */
export const startModify = (
  database: Database,
  { requirements, budget_micro_usd, ...order }: PieceOrder & ModifyRequest,
): Promise<StartedTask> =>
  startPieceTask(database, order, {
    kind: 'modify',
    requirements,
    budget_micro_usd,
    check: (version) => {
      if (version === FIRST_VERSION) throw createNothingToModify(order.content_type);
    },
  });

const FIRST_VERSION = 1;

const createNothingToModify = (content_type: ContentType): AppError =>
  new AppError(
    'artifact_not_found',
    `This concept has no ${content_type} yet that could be changed. Have it made with a retry.`,
  );
