import { AppError, type GenerateRequest, TASK_EDGES, type TaskStatus } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { insertTask } from './insert-task.ts';
import { takeTag, takeTagOnce } from './take-tag.ts';

/** A request on its way to become a task. */
export interface Submission {
  readonly task_id: string;
  readonly owner_id: string;
  readonly request: GenerateRequest;
  /** Tasks of this owner that may wait at once. */
  readonly max_pending: number;
  readonly idempotency?: Idempotency;
}

/** Names a request, so that sending it again starts nothing. */
export interface Idempotency {
  readonly key: string;
  readonly body_sha256: string;
}

/** A task that was accepted, now or by an earlier request with the same key. */
export interface StartedTask {
  readonly task_id: string;
  readonly status: TaskStatus;
  readonly roadmap_id: string | null;
}

/**
 * Stores a task with its first event and its job, all or nothing.
 * The same idempotency key and body give the same task for 24 hours, with `created: false`.
 *
 * @throws AppError idempotency_mismatch, too_many_pending_tasks
 */
export async function submitTask(
  database: Database,
  submission: Submission,
): Promise<StartedTask & { readonly created: boolean }> {
  const { task_id, owner_id, request, max_pending, idempotency } = submission;
  const edge = 'submit_design';
  const { job: lane, to: status } = TASK_EDGES[edge];
  const place = { owner_id, lane };
  return await database.transaction(async (sql) => {
    const tag = idempotency
      ? await takeTagOnce(sql, place, { ...idempotency, task_id })
      : await takeTag(sql, place);
    if (tag === null) return { ...(await getByKey(sql, owner_id, idempotency)), created: false };
    await insertTask(sql, { task_id, owner_id, kind: 'create', edge, request }, { tag, max_pending });
    return { task_id, status, roadmap_id: null, created: true };
  });
}

const GET_BY_KEY = `
  select kept.body_sha256, task.task_id, task.status, task.roadmap_id
  from roadwright.idempotency_key as kept join roadwright.task using (owner_id, task_id)
  where kept.owner_id = $1::text and kept.key = $2::text`;

async function getByKey(sql: Sql, owner_id: string, idempotency?: Idempotency): Promise<StartedTask> {
  const [row] = await sql<StartedTask & { body_sha256: string }>(GET_BY_KEY, [owner_id, idempotency?.key]);
  if (row === undefined || row.body_sha256 !== idempotency?.body_sha256) throw createMismatch();
  const { task_id, status, roadmap_id } = row;
  return { task_id, status, roadmap_id };
}

/** The error for a key that stands for another request already. */
export const createMismatch = (): AppError =>
  new AppError('idempotency_mismatch', 'This Idempotency-Key was sent with another body before.');
