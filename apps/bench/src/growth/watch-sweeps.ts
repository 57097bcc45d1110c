import { openDatabase, startLanes } from '@roadwright/db';
import { timeStatements } from '../backlog/time-statements.ts';
import { takeQuantile } from '../report/take-quantile.ts';

/** Median times of what a worker does beside its tasks. */
export interface SweepTimes {
  /** What it asks every `sweep_s`. */
  readonly sweep_ms: number;
  /** What it asks in addition every tenth time. */
  readonly clearing_ms: number;
}

const TIMING = { beat_s: 0.1, lease_s: 0.5, sweep_s: 0.01, shutdown_grace_s: 1 };

/** Lets a worker without tasks sweep so many times, much more often than it would, and times its statements. */
export async function watchSweeps(database_url: string, sweeps: number): Promise<SweepTimes> {
  const database = openDatabase({ url: database_url, role: 'worker', pool_size: 4 });
  const seen = new Map<string, number[]>();
  const done = Promise.withResolvers<void>();
  timeStatements(database, (text, took_ms) => {
    if (!OURS.test(text)) return;
    const times = seen.get(text) ?? [];
    seen.set(text, [...times, took_ms]);
    if (JUDGING.test(text) && times.length >= sweeps) done.resolve();
  });
  const runner = await startLanes(database, {
    worker_id: crypto.randomUUID(),
    lanes: { literature: 1 },
    handlers: { literature: () => Promise.reject(new Error('There is no such task.')) },
    timing: TIMING,
    onFault: done.reject,
  });
  try {
    await done.promise;
  } finally {
    await runner.stop();
    await database.close();
  }
  const all = [...seen.values()];
  const often = all.filter(({ length }) => length >= sweeps / 2);
  const seldom = all.filter(({ length }) => length < sweeps / 2 && length >= sweeps / CLEARING_EVERY);
  return { sweep_ms: sum(often), clearing_ms: sum(seldom) };
}

/** Sweeps between two clearings, and some more, because a worker clears before it may judge. */
const CLEARING_EVERY = 20;
const OURS = /roadwright\.|graphile_worker\.complete_jobs/;
/** The statement that finds dead workers. */
const JUDGING = /delete from roadwright\.worker/;

const sum = (statements: readonly number[][]): number =>
  statements.reduce((total, times) => total + takeQuantile(times, 0.5), 0);
