import { AppError, type ReviewAnswer, type TaskStatus, type TaskStep } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { putJob } from '../edge/put-job.ts';
import { type OwnedTask, takeEdge } from '../edge/take-edge.ts';
import { holdTask, type TaskScope } from './hold-task.ts';

interface Answering extends TaskScope {
  readonly answer: ReviewAnswer;
}

/**
 * Stores a person's answer and sends the task on: to its content, or back to its design.
 *
 * @throws AppError task_not_found, not_in_review, review_round_stale
 */
export async function answerReview(
  database: Database,
  { task_id, owner, answer }: Answering,
): Promise<{ status: TaskStatus }> {
  const edge = answer.approved ? 'approve' : 'reject';
  await database.transaction(async (sql) => {
    const task = await holdTask(sql, { task_id, owner });
    const round = task.review_round + 1;
    const events = [{ type: 'review_answered', round, approved: answer.approved }] as const;
    if (!(await takeEdge(sql, { edge, task, events }))) {
      throw new AppError('not_in_review', `The task does not wait for a review; it is ${task.status}.`);
    }
    if (answer.round !== undefined && answer.round !== round) {
      throw new AppError('review_round_stale', `Round ${round} waits for an answer, not ${answer.round}.`);
    }
    await insertReview(sql, { task, round, answer });
    await putJob(sql, edge, task);
  });
  database.notifier.signal('event', task_id);
  return { status: edgeValues(edge).to };
}

const INSERT = `
  with task as (
    update roadwright.task set review_round = $2::int, current_step = $5::text
    where owner_id = $6::text and task_id = $1::uuid
    returning task_id, owner_id, roadmap_id
  )
  insert into roadwright.review (task_id, round, owner_id, framework_version, approved, feedback)
  select task.task_id, $2::int, task.owner_id, roadmap.version, $3::boolean, $4::text
  from task join roadwright.roadmap using (owner_id, roadmap_id)`;

/** The step in which the task waits for its worker. */
const nextStep = (approved: boolean): TaskStep => (approved ? 'content_generation' : 'roadmap_edit');

async function insertReview(
  sql: Sql,
  { task, round, answer }: { task: OwnedTask; round: number; answer: ReviewAnswer },
): Promise<void> {
  const { approved, feedback = null } = answer;
  await sql(INSERT, [task.task_id, round, approved, feedback, nextStep(approved), task.owner_id]);
}
