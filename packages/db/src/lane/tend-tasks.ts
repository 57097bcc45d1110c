import type { Log } from '@roadwright/telemetry';
import type { Sql } from '../database/sql.ts';
import { dropOrphanJobs, forgetKeys, requeueLost } from './reconcile.ts';
import { type Sweeping, sweep } from './sweep.ts';

/** Sweeps between two reconciliations, which look at every waiting task and not only at the dead workers'. */
const SWEEPS_PER_RECONCILIATION = 10;

/** A sweeper with the lanes whose jobs it looks after. */
export interface Tending extends Sweeping {
  readonly sql: Sql;
  readonly lanes: readonly string[];
  readonly log: Log;
}

/** Makes the function that a worker calls every `sweep_s`: it finds what dead workers and lost jobs left behind. */
export function createTending({ sql, lanes, log, ...sweeping }: Tending): () => Promise<void> {
  const { lease_s } = sweeping;
  let sweeps = 0;

  async function reconcile(): Promise<void> {
    for (const task_id of await requeueLost(sql, lease_s)) log.warn({ task_id }, 'task_queued_again');
    await dropOrphanJobs(sql, lanes, lease_s);
    await forgetKeys(sql);
  }

  return async () => {
    try {
      const { dead_workers, freed_tasks } = await sweep(sql, sweeping);
      for (const worker_id of dead_workers) log.warn({ worker_id }, 'worker_died');
      for (const task_id of freed_tasks) log.warn({ task_id }, 'task_taken_over');
      if (sweeps++ % SWEEPS_PER_RECONCILIATION === 0) await reconcile();
    } catch (error) {
      log.warn({ error }, 'sweep_failed');
    }
  };
}
