import { TASK_EDGES } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { HeldTask } from './hold-task.ts';
import { insertTask } from './insert-task.ts';
import { reserveConcepts } from './reserve-pieces.ts';
import type { StartedTask } from './submit-task.ts';
import { takeTag } from './take-tag.ts';
import { withBudget } from './with-budget.ts';

interface NewConcepts {
  /** Id of the new task. */
  readonly task_id: string;
  readonly roadmap_id: string;
  readonly owner_id: string;
  /** The task that made the roadmap. */
  readonly maker: HeldTask;
  readonly concept_ids: readonly string[];
  /** What the new task may cost; the roadmap's own budget is spent by the task that made it. */
  readonly budget_micro_usd?: number | undefined;
  readonly max_pending: number;
}

/**
 * Starts a task that makes every piece of concepts that a person has added. Belongs in the transaction that adds them.
 *
 * @throws AppError too_many_pending_tasks
 */
export async function startConcepts(
  sql: Sql,
  { maker, max_pending, budget_micro_usd, ...fresh }: NewConcepts,
): Promise<StartedTask> {
  const edge = 'submit_content';
  const { job: lane, to: status } = TASK_EDGES[edge];
  const { task_id, roadmap_id, owner_id } = fresh;
  const totals = await reserveConcepts(sql, fresh);
  const tag = await takeTag(sql, { owner_id, lane });
  const request = withBudget(maker.request, budget_micro_usd);
  const task = { task_id, owner_id, kind: 'modify', edge, request, roadmap_id, totals } as const;
  await insertTask(sql, task, { tag, max_pending });
  return { task_id, status, roadmap_id };
}
