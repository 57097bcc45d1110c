import type { ClaimedTask, RejectedOutline } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const FIND = `
  select framework.body, review.feedback
  from roadwright.review
  join roadwright.framework
    on framework.owner_id = review.owner_id and framework.roadmap_id = $3::text
      and framework.version = review.framework_version
  where review.owner_id = $4::text and review.task_id = $1::uuid and review.round = $2::int and not review.approved`;

/** Finds the outline that a person rejected in the task's last review round. */
export async function findRejectedOutline(
  sql: Sql,
  { task_id, owner_id, review_round, roadmap_id }: ClaimedTask,
): Promise<RejectedOutline | null> {
  const [row] = await sql<{ body: string; feedback: string | null }>(FIND, [
    task_id,
    review_round,
    roadmap_id,
    owner_id,
  ]);
  return row === undefined ? null : { framework: JSON.parse(row.body), feedback: row.feedback ?? '' };
}
