import type { ClaimedTask, RejectedOutline } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const FIND = `
  select framework.body, review.feedback,
    array(
      select earlier.feedback from roadwright.review as earlier
      where earlier.owner_id = review.owner_id and earlier.task_id = review.task_id
        and earlier.round < review.round and not earlier.approved and earlier.feedback is not null
      order by earlier.round
    ) as earlier_feedback,
    array(
      select concept.concept_id from roadwright.concept
      where concept.owner_id = review.owner_id and concept.roadmap_id = framework.roadmap_id
    ) as used_ids
  from roadwright.review
  join roadwright.framework
    on framework.owner_id = review.owner_id and framework.roadmap_id = $3::text
      and framework.version = review.framework_version
  where review.owner_id = $4::text and review.task_id = $1::uuid and review.round = $2::int and not review.approved`;

interface RejectedRow {
  readonly body: string;
  readonly feedback: string | null;
  readonly earlier_feedback: readonly string[];
  readonly used_ids: readonly string[];
}

/** Finds the outline that a person rejected in the task's last review round, with all that was said so far. */
export async function findRejectedOutline(
  sql: Sql,
  { task_id, owner_id, review_round, roadmap_id }: ClaimedTask,
): Promise<RejectedOutline | null> {
  const [row] = await sql<RejectedRow>(FIND, [task_id, review_round, roadmap_id, owner_id]);
  if (row === undefined) return null;
  const { body, feedback, used_ids } = row;
  const earlier_feedback = keepNewest(row.earlier_feedback);
  return { framework: JSON.parse(body), feedback: feedback ?? '', earlier_feedback, used_ids };
}

/** Characters of earlier feedback that are worth a place in a prompt: five of the longest that one round may have. */
const MOST_FEEDBACK = 40_000;

function keepNewest(feedback: readonly string[]): string[] {
  let left = MOST_FEEDBACK;
  const kept = feedback.toReversed().filter((text) => {
    left -= text.length;
    return left >= 0;
  });
  return kept.toReversed();
}
