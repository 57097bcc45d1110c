import { type ContentType, TASK_EDGES } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { holdRoadmap, type RoadmapScope } from '../roadmap/hold-roadmap.ts';
import { getMakersRequest } from './get-maker.ts';
import { insertTask } from './insert-task.ts';
import { reservePiece } from './reserve-pieces.ts';
import type { StartedTask } from './submit-task.ts';
import { takeTag } from './take-tag.ts';
import { withBudget } from './with-budget.ts';

interface PieceRetry extends RoadmapScope {
  /** Id of the new task. */
  readonly task_id: string;
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly max_pending: number;
}

/**
 * Starts a task that makes one piece anew; the versions before stay.
 *
 * @throws AppError roadmap_not_found, concept_not_found, task_active, too_many_pending_tasks
 */
export async function startPieceRetry(database: Database, retry: PieceRetry): Promise<StartedTask> {
  const edge = 'submit_content';
  const { job: lane, to: status } = TASK_EDGES[edge];
  const { task_id, roadmap_id, max_pending } = retry;
  await database.transaction(async (sql) => {
    const roadmap = await holdRoadmap(sql, retry);
    const { owner_id } = roadmap;
    const request = withBudget(await getMakersRequest(sql, roadmap), undefined);
    const totals = await reservePiece(sql, { ...retry, owner_id });
    const tag = await takeTag(sql, { owner_id, lane });
    const task = { task_id, owner_id, kind: 'retry', edge, request, roadmap_id, totals } as const;
    await insertTask(sql, task, { tag, max_pending });
  });
  return { task_id, status, roadmap_id };
}
