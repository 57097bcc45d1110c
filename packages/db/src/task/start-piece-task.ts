import { type ContentType, TASK_EDGES } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { holdRoadmap, type RoadmapScope } from '../roadmap/hold-roadmap.ts';
import { getMakersRequest } from './get-maker.ts';
import { insertTask } from './insert-task.ts';
import { reservePiece } from './reserve-pieces.ts';
import type { StartedTask } from './submit-task.ts';
import { takeTag } from './take-tag.ts';
import { withBudget } from './with-budget.ts';

/** A piece that is to be made anew, by a task of its own. */
export interface PieceOrder extends RoadmapScope {
  /** Id of the new task. */
  readonly task_id: string;
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly max_pending: number;
}

interface PieceWork {
  readonly kind: 'retry' | 'modify';
  readonly requirements: readonly string[];
  /** What the new task may cost; the roadmap's own budget is spent by the task that made it. */
  readonly budget_micro_usd: number | undefined;
  /** Refuses by throwing, once the version that the piece will get is known. */
  readonly check: (version: number) => void;
}

/**
 * Starts a task for the next version of one piece.
 *
 * @throws AppError roadmap_not_found, concept_not_found, task_active, too_many_pending_tasks, or what `check` throws
 */
export async function startPieceTask(
  database: Database,
  order: PieceOrder,
  { kind, requirements, budget_micro_usd, check }: PieceWork,
): Promise<StartedTask> {
  const edge = 'submit_content';
  const { job: lane, to: status } = TASK_EDGES[edge];
  const { task_id, roadmap_id, max_pending } = order;
  await database.transaction(async (sql) => {
    const roadmap = await holdRoadmap(sql, order);
    const { owner_id } = roadmap;
    const request = withBudget(await getMakersRequest(sql, roadmap), budget_micro_usd);
    const { version, ...totals } = await reservePiece(sql, { ...order, owner_id });
    check(version);
    const tag = await takeTag(sql, { owner_id, lane });
    const task = { task_id, owner_id, kind, edge, request, roadmap_id, totals, requirements } as const;
    await insertTask(sql, task, { tag, max_pending });
  });
  return { task_id, status, roadmap_id };
}
