import type { Sql } from '../database/sql.ts';
import type { HeldTask } from './hold-task.ts';

const FIND_APPROVAL = `
  select round from roadwright.review
  where owner_id = $2::text and task_id = $1::uuid and approved
  limit 1`;

/**
 * Whether the outline of the roadmap that a task has made still needs a person's word before any content is made. Who
 * has approved one has had every later version from a person's own hand.
 */
export async function needsReview(sql: Sql, maker: HeldTask): Promise<boolean> {
  if (maker.request.options.review !== 'human') return false;
  const approval = await sql(FIND_APPROVAL, [maker.task_id, maker.owner_id]);
  return approval.length === 0;
}
