import { setTimeout as wait } from 'node:timers/promises';
import type { ClaimedTask, Lane, LaneHandler } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { sendAgain } from '../fault/send-again.ts';
import { claimTask } from './claim-task.ts';
import { releaseClaim } from './release-claim.ts';
import type { RunningTasks } from './running-tasks.ts';

/** How long a claim that broke off is still held, so that a task that breaks at once does not spin. */
const RELEASE_AFTER_MS = 1000;

/** The worker on whose behalf tasks are claimed. */
export interface ClaimRun {
  readonly database: Pick<Database, 'sql' | 'notifier'>;
  readonly worker_id: string;
  readonly lease_s: number;
  readonly running: RunningTasks;
  readonly log: Log;
}

/**
 * Claims the task that a job points at and lets the handler do its work; never rejects, because a job that fails
 * would burn its only attempt. A handler that throws gives its claim back after a pause, and the task is recovered.
 */
export async function runClaim(
  run: ClaimRun,
  { task_id, lane }: { task_id: string; lane: Lane },
  handler: LaneHandler,
): Promise<void> {
  const { database, worker_id, lease_s, log } = run;
  try {
    const task = await claimTask(database.sql, { task_id, lane, worker_id, lease_s });
    if (task === null) return;
    database.notifier.signal('event', task_id);
    await work(run, task, handler);
  } catch (error) {
    // The claim may stand all the same; then its lease runs out and a sweep queues the task again.
    log.error({ error, task_id, lane }, 'claim_failed');
  }
}

async function work(run: ClaimRun, task: ClaimedTask, handler: LaneHandler): Promise<void> {
  const { database, worker_id, lease_s, running, log } = run;
  const { task_id, lane } = task;
  const entry = running.add(task);
  const { signal } = entry.controller;
  const signals = { wind_down: entry.winding.signal, abort: signal };
  try {
    await handler(task, signals);
  } catch (error) {
    log.error({ error, task_id, lane }, 'claim_failed');
    await wait(RELEASE_AFTER_MS, undefined, { signal }).catch(() => undefined);
    await sendAgain(() => releaseClaim(database.sql, task, worker_id), lease_s * 1000);
  } finally {
    running.remove(entry);
  }
}
