import type { ErrorCode, TaskItem, TaskKind, TaskStatus, TaskStep } from '@roadwright/domain';

/** A task as statements select it with TASK_COLUMNS. */
export interface TaskRow {
  readonly task_id: string;
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly current_step: TaskStep;
  readonly roadmap_id: string | null;
  readonly retry_of: string | null;
  readonly work_id: string | null;
  readonly learning_goal: string;
  readonly requirements: readonly string[];
  readonly review_round: number | null;
  readonly concepts_total: number;
  readonly concepts_done: number;
  readonly concepts_failed: number;
  readonly artifacts_total: number;
  readonly artifacts_done: number;
  readonly attempt: number;
  readonly llm_calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_micro_usd: number | null;
  readonly error_code: ErrorCode | null;
  readonly error_detail: string | null;
  readonly last_seq: number;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

/** The columns of a TaskRow, from the table `task`; sums are doubles, which hold them exactly up to 2^53. */
export const TASK_COLUMNS = `
    task.task_id, task.kind, task.status, task.current_step, task.roadmap_id, task.retry_of,
    case when task.kind = 'literature' then (
      select coalesce(work.merged_into, work.work_id)
      from roadwright.submission join roadwright.work using (work_id)
      where submission.owner_id = task.owner_id and submission.task_id = task.task_id
    ) end as work_id,
    coalesce(task.request #>> '{preferences,learning_goal}', '') as learning_goal,
    task.requirements,
    case when task.status = 'human_review_pending' then task.review_round + 1 end as review_round,
    task.concepts_total, task.concepts_done, task.concepts_failed, task.artifacts_total, task.artifacts_done,
    task.attempt,
    task.llm_calls::double precision, task.input_tokens::double precision, task.output_tokens::double precision,
    task.cost_micro_usd::double precision,
    task.error_code, task.error_detail, task.last_seq,
    roadwright.utc_text(task.created_at) as created_at,
    roadwright.utc_text(task.started_at) as started_at,
    roadwright.utc_text(task.finished_at) as finished_at`;

/** Gives a task as lists show it. */
export const toTaskItem = (row: TaskRow): TaskItem => ({
  task_id: row.task_id,
  kind: row.kind,
  status: row.status,
  current_step: row.current_step,
  roadmap_id: row.roadmap_id,
  retry_of: row.retry_of,
  work_id: row.work_id,
  learning_goal: row.learning_goal,
  requirements: [...row.requirements],
  review_round: row.review_round,
  progress: {
    concepts_total: row.concepts_total,
    concepts_done: row.concepts_done,
    concepts_failed: row.concepts_failed,
    artifacts_total: row.artifacts_total,
    artifacts_done: row.artifacts_done,
  },
  attempt: row.attempt,
  usage: {
    llm_calls: row.llm_calls,
    input_tokens: row.input_tokens,
    output_tokens: row.output_tokens,
    cost_micro_usd: row.cost_micro_usd,
  },
  error: row.error_code === null ? null : { code: row.error_code, detail: row.error_detail ?? '' },
  last_seq: row.last_seq,
  created_at: row.created_at,
  started_at: row.started_at,
  finished_at: row.finished_at,
});
