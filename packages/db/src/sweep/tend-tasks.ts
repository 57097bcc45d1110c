import type { Log } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import type { JudgingTime } from '../presence/judging.ts';
import { clearUploads } from './clear-uploads.ts';
import { dropFiles } from './drop-files.ts';
import { dropOrphanJobs } from './drop-orphan-jobs.ts';
import { failCrashed } from './fail-crashed.ts';
import { foldCounts } from './fold-counts.ts';
import { forgetAnswers } from './forget-answers.ts';
import { forgetHosts } from './forget-hosts.ts';
import { forgetKeys } from './forget-keys.ts';
import { forgetTickets } from './forget-tickets.ts';
import { FOR_EVER, keepWithin, type Retention } from './keep-within.ts';
import { requeueLost } from './requeue-lost.ts';
import { type Sweeping, sweep } from './sweep.ts';

/** Sweeps between two rounds of what reads every waiting task or job. */
const SWEEPS_PER_CLEARING = 10;

/** A sweeper with the lanes whose jobs it looks after. */
export interface Tending extends Omit<Sweeping, 'judging'> {
  readonly database: Pick<Database, 'sql' | 'transaction' | 'notifier' | 'onTaskEnd'>;
  readonly lanes: readonly string[];
  /** When the sweeper may judge at this moment; null for not at all. */
  readonly getJudging: () => JudgingTime | null;
  /** Told how many tasks were taken away from others. */
  readonly onTakeover: (tasks: number) => void;
  /** For how long what is history is kept; for ever by default. */
  readonly retention?: Retention;
  /** Told how many rows of a table were deleted because they were old. */
  readonly onForgotten?: (table: string, rows: number) => void;
  readonly log: Log;
}

/** Makes the function that a worker calls every `sweep_s`: it finds what dead workers and lost jobs left behind, and keeps the counts short. */
export function createTending(tending: Tending): () => Promise<void> {
  const { database, lanes, log, getJudging, onTakeover, worker_id, beat_s, lease_s } = tending;
  const { retention = FOR_EVER, onForgotten = () => undefined } = tending;
  const { sql, notifier } = database;
  let sweeps = 0;

  async function judge(judging: JudgingTime): Promise<void> {
    const { dead_workers, freed_tasks } = await sweep(sql, { worker_id, beat_s, lease_s, judging });
    for (const worker_id of dead_workers) log.warn({ worker_id }, 'worker_died');
    for (const freed of freed_tasks) log.warn({ ...freed }, 'task_taken_over');
    if (freed_tasks.length > 0) onTakeover(freed_tasks.length);
    // The dead may have had jobs that they had not claimed yet.
    if (dead_workers.length > 0) await requeue();
  }

  async function requeue(): Promise<void> {
    for (const task_id of await requeueLost(sql, lease_s)) log.warn({ task_id }, 'task_queued_again');
  }

  async function giveUp(): Promise<void> {
    for (const task_id of await failCrashed(database)) {
      log.error({ task_id }, 'task_given_up');
      notifier.signal('event', task_id);
    }
  }

  async function clear(): Promise<void> {
    await requeue();
    await dropOrphanJobs(sql, lanes, lease_s);
    await forgetKeys(sql);
    await clearUploads(sql);
    await dropFiles(database);
    await forgetAnswers(sql);
    await forgetHosts(sql);
    await forgetTickets(sql);
    await keepWithin(sql, retention, onForgotten);
  }

  return async () => {
    try {
      const judging = getJudging();
      if (judging !== null) await judge(judging);
      await giveUp();
      if (sweeps++ % SWEEPS_PER_CLEARING === 0) await clear();
      // Last: counts that wait do no harm, tasks that wait do.
      await foldCounts(sql);
    } catch (error) {
      log.warn({ error }, 'sweep_failed');
    }
  };
}
