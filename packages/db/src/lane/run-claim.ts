import type { Lane, LaneHandler } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { claimTask } from './claim-task.ts';
import type { RunningTasks } from './running-tasks.ts';

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
 * would burn its only attempt. What goes wrong here leaves a lease that runs out, after which the task is recovered.
 */
export async function runClaim(
  { database, worker_id, lease_s, running, log }: ClaimRun,
  { task_id, lane }: { task_id: string; lane: Lane },
  handler: LaneHandler,
): Promise<void> {
  try {
    const task = await claimTask(database.sql, { task_id, lane, worker_id, lease_s });
    if (task === null) return;
    database.notifier.signal('event', task_id);
    const entry = running.add(task);
    try {
      await handler(task, entry.controller.signal);
    } finally {
      running.remove(entry);
    }
  } catch (error) {
    log.error({ error, task_id, lane }, 'claim_failed');
  }
}
