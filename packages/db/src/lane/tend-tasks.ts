import type { Log } from '@roadwright/telemetry';
import type { Sql } from '../database/sql.ts';
import type { JudgingTime } from './judging.ts';
import { dropOrphanJobs, forgetKeys, requeueLost } from './reconcile.ts';
import { type Sweeping, sweep } from './sweep.ts';

/** Sweeps between two rounds of clearing away what is in nobody's way. */
const SWEEPS_PER_CLEARING = 10;

/** A sweeper with the lanes whose jobs it looks after. */
export interface Tending extends Omit<Sweeping, 'judging'> {
  readonly sql: Sql;
  readonly lanes: readonly string[];
  /** When the sweeper may judge at this moment; null for not at all. */
  readonly getJudging: () => JudgingTime | null;
  readonly log: Log;
}

/** Makes the function that a worker calls every `sweep_s`: it finds what dead workers and lost jobs left behind. */
export function createTending(tending: Tending): () => Promise<void> {
  const { sql, lanes, log, getJudging, worker_id, beat_s, lease_s } = tending;
  let sweeps = 0;

  async function clear(): Promise<void> {
    await dropOrphanJobs(sql, lanes, lease_s);
    await forgetKeys(sql);
  }

  async function judge(judging: JudgingTime): Promise<void> {
    const sweeping = { worker_id, beat_s, lease_s, judging };
    const { dead_workers, freed_tasks } = await sweep(sql, sweeping);
    for (const worker_id of dead_workers) log.warn({ worker_id }, 'worker_died');
    for (const task_id of freed_tasks) log.warn({ task_id }, 'task_taken_over');
    for (const task_id of await requeueLost(sql, sweeping)) log.warn({ task_id }, 'task_queued_again');
  }

  return async () => {
    try {
      const judging = getJudging();
      if (judging !== null) await judge(judging);
      if (sweeps++ % SWEEPS_PER_CLEARING === 0) await clear();
    } catch (error) {
      log.warn({ error }, 'sweep_failed');
    }
  };
}
