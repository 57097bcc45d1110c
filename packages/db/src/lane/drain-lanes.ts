import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type pg from 'pg';
import { settleWithin } from '../database/settle-within.ts';
import type { LaneLoop } from './run-lane.ts';
import type { RunningTasks } from './running-tasks.ts';

/** Share of the grace time that is kept for storing what is there and letting go. */
const FLUSH_SHARE = 0.1;

/** How much time running work is given. */
export interface Drain {
  readonly pool: pg.Pool;
  readonly running: RunningTasks;
  /** How long what is under way may take to end. */
  readonly shutdown_grace_s: number;
  /** How long those that were aborted then may take to let go. */
  readonly lease_s: number;
  readonly log: Log;
}

/** Stops the lanes: running tasks begin nothing new; what outlasts the grace time is aborted with `shutting_down`; no job of ours is left locked. */
export async function drainLanes(loops: readonly LaneLoop[], drain: Drain): Promise<void> {
  const { running, shutdown_grace_s, lease_s, log } = drain;
  const listTasks = () => running.list().map(({ task_id }) => task_id);
  running.windDownAll();
  const stopped = Promise.all(loops.map((loop) => loop.stop()));
  if (!(await settleWithin(stopped, (1 - FLUSH_SHARE) * shutdown_grace_s * 1000))) {
    running.abortAll(new AppError('shutting_down', 'The worker is shutting down.'));
    if (!(await settleWithin(stopped, lease_s * 1000))) {
      log.error({ task_ids: listTasks() }, 'tasks_left_behind');
    }
  }
  await waitForIdle(drain.pool);
}

/** A connection that is still out may be writing a job's end; it is awaited, within reason. */
async function waitForIdle(pool: pg.Pool): Promise<void> {
  for (let turns = 0; turns < 200 && pool.totalCount > pool.idleCount; turns++) await wait(10);
}
