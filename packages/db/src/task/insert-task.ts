import {
  AppError,
  type GenerateRequest,
  type LiteratureRequest,
  type Summary,
  TASK_EDGES,
  type TaskKind,
} from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { renderData } from '../event/event-rows.ts';

/** What a new task is made of, beside what every new task has. */
export interface NewTask {
  readonly task_id: string;
  readonly owner_id: string;
  readonly kind: TaskKind;
  readonly edge: 'submit_design' | 'submit_content' | 'submit_literature';
  readonly request: GenerateRequest | LiteratureRequest;
  readonly roadmap_id?: string;
  readonly retry_of?: string;
  readonly review_round?: number;
  readonly totals?: Pick<Summary, 'concepts_total' | 'artifacts_total'>;
  /** What a person wants changed about the pieces that it makes anew. */
  readonly requirements?: readonly string[];
}

/** The owner's next tag in the lane, taken by `takeTag`. */
export interface Place {
  readonly tag: string;
  /** Tasks of this owner that may wait at once. */
  readonly max_pending: number;
}

const INSERT = `
  with waiting as (
    select count(*) as tasks from (
      select from roadwright.task where owner_id = $2::text and status = $4::text limit $15::int
    ) as pending
  ), fresh as (
    insert into roadwright.task (
      task_id, owner_id, kind, status, lane, request, roadmap_id, retry_of, review_round,
      concepts_total, artifacts_total, priority, tag, requirements, last_seq
    )
    select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::json, $7::text, $8::uuid, $9::int,
      $10::int, $11::int, $12::int, $13::bigint, $17::text[], 1
    from waiting where waiting.tasks < $15::int
    returning task_id, owner_id, lane, priority, tag, created_at
  ), appended as (
    insert into roadwright.event (task_id, seq, owner_id, type, at, data)
    select task_id, 1, owner_id, $14::text, created_at, $16::text from fresh
  )
  select roadwright.queue_task(task_id, lane, priority, tag) from fresh`;

/**
 * Stores the task, its first event and its job. Nobody need be signalled: until an answer names the task, nobody can be
 * waiting for its first event.
 *
 * @throws AppError too_many_pending_tasks
 */
export async function insertTask(sql: Sql, task: NewTask, { tag, max_pending }: Place): Promise<void> {
  const { to } = edgeValues(task.edge);
  const { job } = TASK_EDGES[task.edge];
  const [type] = TASK_EDGES[task.edge].events;
  const { concepts_total = 0, artifacts_total = 0 } = task.totals ?? {};
  const values = [
    task.task_id,
    task.owner_id,
    task.kind,
    to,
    job,
    JSON.stringify(task.request),
    task.roadmap_id ?? null,
    task.retry_of ?? null,
    task.review_round ?? 0,
    concepts_total,
    artifacts_total,
    'options' in task.request ? task.request.options.priority : 0,
    tag,
    type,
    max_pending,
    renderData({ type, attempt: 1 }),
    task.requirements ?? [],
  ];
  const rows = await sql(INSERT, values, 'insert_task');
  if (rows.length === 0) throw createTooMany(max_pending);
}

const createTooMany = (max_pending: number): AppError =>
  new AppError(
    'too_many_pending_tasks',
    `${max_pending} tasks of this owner are waiting already. Submit again when some of them have started.`,
    { retry: 'backoff' },
  );
