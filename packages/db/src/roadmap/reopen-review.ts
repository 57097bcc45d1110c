import { AppError, CONTENT_TYPES, listConcepts } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { createReady, createReviewRequest, type ShownOutline } from '../edge/outline-events.ts';
import { takeEdge } from '../edge/take-edge.ts';
import type { HeldTask } from '../task/hold-task.ts';

const COUNT = `
  update roadwright.task set concepts_total = $3::int, artifacts_total = $3::int * $4::int
  where owner_id = $1::text and task_id = $2::uuid`;

/**
 * Opens the next round of a review for an outline that a person has changed: answers to the round before are stale.
 * The task is as it was held, before its count of reviews went on.
 */
export async function reopenReview(sql: Sql, task: HeldTask, shown: ShownOutline): Promise<void> {
  const events = [createReady(shown), createReviewRequest(shown, task.review_round + 2)] as const;
  if (!(await takeEdge(sql, { edge: 'reopen_review', task, events }))) {
    throw new AppError('not_in_review', `The task does not wait for a review; it is ${task.status}.`);
  }
  const concepts = listConcepts(shown.framework).length;
  await sql(COUNT, [task.owner_id, task.task_id, concepts, CONTENT_TYPES.length]);
}
