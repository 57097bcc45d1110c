import { AppError, type TaskStatus } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { Announcement } from './announce-worker.ts';
import type { RunningTasks } from './running-tasks.ts';

// A row that somebody holds locked is left for the next beat, so that no single task can hold up the others' leases.
// A claim that its own handler has just ended keeps its epoch and is not marked: nothing was taken from it.
const BEAT = `
  with me as (
    update roadwright.worker set beat_at = clock_timestamp(), runner_ids = $5::text[]
    where worker_id = $1::text
    returning worker_id
  ), held as (
    select task_id, epoch from unnest($2::uuid[], $3::int[]) as held (task_id, epoch)
  ), own as (
    select task.task_id from roadwright.task join held using (task_id)
    where task.lease_epoch = held.epoch and task.lease_owner = $1::text
    for update of task skip locked
  ), kept as (
    update roadwright.task set lease_until = clock_timestamp() + $4::double precision * interval '1 second'
    from own where task.task_id = own.task_id
  )
  select extract(epoch from clock_timestamp())::double precision as at_s, exists (select from me) as known, coalesce((
      select json_agg(json_build_object('task_id', held.task_id, 'epoch', held.epoch, 'status', task.status))
      from held left join roadwright.task using (task_id)
      where task.task_id is null or task.lease_epoch <> held.epoch or task.recovering
    ), '[]') as lost`;

interface BeatRow {
  readonly at_s: number;
  readonly known: boolean;
  readonly lost: readonly { task_id: string; epoch: number; status: TaskStatus | null }[];
}

/** A worker and what it holds. */
export interface Beating extends Announcement {
  readonly lease_s: number;
  readonly running: RunningTasks;
}

/**
 * Says that the worker lives, extends the leases of its claims and aborts those that are not its own any more.
 *
 * @returns when that was, in seconds of the database's clock; null when the worker is not known (any more) and has to
 * announce itself again
 */
export async function beat(
  session: Sql,
  { worker_id, runner_ids, lease_s, running }: Beating,
): Promise<number | null> {
  const held = running.list();
  const values = [
    worker_id,
    held.map(({ task_id }) => task_id),
    held.map(({ epoch }) => epoch),
    lease_s,
    runner_ids,
  ];
  const [row] = await session<BeatRow>(BEAT, values, 'beat');
  for (const { status, ...claim } of row?.lost ?? []) {
    const cancelled = status === 'cancelled' || status === null;
    running.abortClaim(claim, cancelled ? createCancelled() : createLeaseLost());
  }
  return row?.known ? row.at_s : null;
}

/** The reason of an abort because a person cancelled the task. */
export const createCancelled = (): AppError => new AppError('cancelled', 'The task was cancelled.');

const createLeaseLost = (): AppError => new AppError('lease_lost', 'Another worker took the task over.');
