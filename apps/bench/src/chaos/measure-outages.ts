import { createSeededRandom } from '@roadwright/llm/testing';
import type { ThrowawayPostgres } from '@roadwright/postgres';
import type { Breach } from './breach.ts';
import { crashPostgres } from './crash-postgres.ts';
import { type ApiAnswers, pollApi } from './poll-api.ts';
import type { TaskRecord } from './read-records.ts';
import { type LoadOptions, type LoadResult, startLoad } from './start-load.ts';

export interface OutagesOptions extends Omit<LoadOptions, 'postgres_url'> {
  /** A crashable one. */
  readonly postgres: ThrowawayPostgres;
  readonly crashes: number;
  readonly up_ms: readonly [number, number];
  readonly down_ms: readonly [number, number];
  /** Ends the run early; what has come to pass by then is still told. */
  readonly signal: AbortSignal;
  readonly onCrash: (crashes: number) => void;
}

export interface OutagesResult extends LoadResult {
  readonly crashes: number;
  readonly api: ApiAnswers;
}

/** Crashes Postgres over and over while roadmaps are written; all complete as if nothing had been, and no worker is blamed. */
export async function measureOutages(options: OutagesOptions): Promise<OutagesResult> {
  const { postgres, crashes, up_ms, down_ms, seed, signal, onCrash } = options;
  const load = await startLoad({ ...options, postgres_url: postgres.url });
  const api = pollApi(load.system.base_url);
  try {
    const random = createSeededRandom(seed + 1);
    const made = await crashPostgres({ postgres, crashes, up_ms, down_ms, random, signal, onCrash });
    const result = await (signal.aborted ? load.abandon() : load.finish());
    const answers = await api.stop();
    const breaches = [...result.breaches, ...result.records.flatMap(findBlame), ...answers.breaches];
    return { ...result, crashes: made, api: answers, breaches };
  } finally {
    await api.stop();
    await load.close();
  }
}

function findBlame({ task_id, attempt, events }: TaskRecord): Breach[] {
  if (attempt === 1 && events.every(({ type }) => type !== 'task_recovering')) return [];
  return [{ rule: 'only_the_dead_are_taken_over', detail: `task ${task_id}, and no worker had died` }];
}
