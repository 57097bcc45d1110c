import { AppError, type GenerateRequest, type TaskStatus } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** Whose rows a caller may see: one owner's, or everybody's while there is no authentication. */
export type OwnerScope = string | null;

/** Names a task for a caller. */
export interface TaskScope {
  readonly task_id: string;
  readonly owner: OwnerScope;
}

/** A task whose row is locked until the transaction ends. */
export interface HeldTask<Request = GenerateRequest> {
  readonly task_id: string;
  readonly owner_id: string;
  readonly status: TaskStatus;
  readonly roadmap_id: string | null;
  readonly review_round: number;
  readonly request: Request;
  /** What a person wanted changed about the pieces that it makes anew. */
  readonly requirements: readonly string[];
}

const HOLD = `
  select task_id, owner_id, status, roadmap_id, review_round, request, requirements
  from roadwright.task
  where task_id = $1::uuid and ($2::text is null or owner_id = $2::text)
  for update`;

/** Locks a task. @throws AppError task_not_found */
export async function holdTask<Request = GenerateRequest>(
  sql: Sql,
  { task_id, owner }: TaskScope,
): Promise<HeldTask<Request>> {
  const [task] = await sql<HeldTask<Request>>(HOLD, [task_id, owner]);
  if (task === undefined) throw createTaskNotFound(task_id);
  return task;
}

/** The error for a task that does not exist, or belongs to somebody else. */
export const createTaskNotFound = (task_id: string): AppError =>
  new AppError('task_not_found', `There is no task ${task_id}.`);
