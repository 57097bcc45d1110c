import type { Sql } from '../database/sql.ts';

// An outline that could not be mended is not taken over: from it the new task could only fail again. What came after the
// task's end is a person's own edit, and is.
const COPY = `
  with old as (
    select task_id, error_code, finished_at from roadwright.task
    where owner_id = $3::text and task_id = $1::uuid
  ), steps as (
    insert into roadwright.task_step (task_id, step, round, owner_id, output, created_at)
    select $2::uuid, step.step, step.round, step.owner_id, step.output, step.created_at
    from roadwright.task_step as step join old using (task_id)
    where step.owner_id = $3::text
      and (
        old.error_code is distinct from 'outline_invalid' or step.step = 'intent_analysis'
        or step.created_at > old.finished_at
      )
  ), reviews as (
    insert into roadwright.review (task_id, round, owner_id, framework_version, approved, feedback, answered_at)
    select $2::uuid, round, owner_id, framework_version, approved, feedback, answered_at
    from roadwright.review join old using (task_id)
    where owner_id = $3::text
  )
  update roadwright.roadmap set task_id = $2::uuid
  where owner_id = $3::text and task_id = $1::uuid`;

/** Hands the finished steps, the reviews and the rejected roadmap of a task to the one that goes on with its design. */
export async function copyDesign(
  sql: Sql,
  { owner_id, from, to }: { owner_id: string; from: string; to: string },
): Promise<void> {
  await sql(COPY, [from, to, owner_id]);
}
