import { AppError, type LiteratureTask } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { edgeValues } from '../edge/edge-values.ts';

/**
 * With clause of a statement that only the holder of a claim may make, from the values of `claimValues`: nobody takes
 * the task over or cancels it before the statement's transaction has ended.
 */
export const CLAIM = `claim as (
    select task.task_id, task.owner_id from roadwright.task
    where task.task_id = $1::uuid and task.owner_id = $2::text
      and task.lease_epoch = $3::int and task.lease_owner is not null and task.status = any($4::text[])
    for share
  )`;

/** The first values of every statement with CLAIM; a claim may write in the statuses that `continue` starts from. */
export const claimValues = ({ task_id, owner_id, epoch }: LiteratureTask): unknown[] => [
  task_id,
  owner_id,
  epoch,
  edgeValues('continue').from,
];

const HOLD = `with ${CLAIM} select task_id from claim`;

/** Holds a claim until the transaction ends; the last lock that it takes. @throws AppError lease_lost */
export async function holdClaim(sql: Sql, task: LiteratureTask): Promise<void> {
  assertHeld(await sql(HOLD, claimValues(task), 'hold_claim'));
}

/** Takes the answer of a statement with CLAIM, which has no rows when the claim is gone. @throws AppError lease_lost */
export function assertHeld(rows: readonly unknown[]): void {
  if (rows.length === 0) throw createLeaseLost();
}

/** The error of a write whose claim is gone. */
export const createLeaseLost = (): AppError =>
  new AppError('lease_lost', 'Another worker has this submission now, or it was cancelled.');
