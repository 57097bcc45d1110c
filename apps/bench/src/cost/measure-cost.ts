import { setTimeout as wait } from 'node:timers/promises';
import { createRoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import type { ThrowawayPostgres } from '@roadwright/postgres';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { startProviderChild } from '../sim/start-provider-child.ts';
import { checkWritten, type Written } from '../system/check-written.ts';
import { type StatementCount, startCounting } from '../system/count-statements.ts';
import { type Account, readAccount, subtractAccounts } from './read-account.ts';

interface CostOptions {
  /** Nobody else may use it meanwhile. */
  readonly postgres: Pick<ThrowawayPostgres, 'url' | 'pid'>;
  readonly roadmaps: number;
  /** Of them, so many are written at once. */
  readonly at_once: number;
  readonly max_concepts: number;
  /** Median time of an answer, which is log-normal. */
  readonly median_ms: number;
  readonly seed: number;
  /** How long the system is watched while it stands still, before the work. */
  readonly idle_ms: number;
}

/** What was used in a stretch of time. */
interface Used extends Account {
  readonly seconds: number;
}

export interface CostResult extends Written {
  /** By one api and one worker that stand still. */
  readonly idle: Used;
  /** From the first request to the last event. */
  readonly busy: Used;
  /** While it was busy; null when the server was not started to count. */
  readonly statements: StatementCount | null;
  readonly provider_calls: number;
}

/** Spread of the logarithm of the latencies. */
const SIGMA = 0.5;

/** Counts all that roadmaps cost this side of the provider, each asked for and watched from its first event to its last. */
export async function measureCost(options: CostOptions): Promise<CostResult> {
  const { postgres, median_ms, seed, at_once, max_concepts } = options;
  const provider = await startProviderChild({ median_ms, sigma: SIGMA, seed });
  const database = await createTestDatabase(postgres.url);
  let system: RunningSystem | undefined;
  try {
    system = await startSystem({
      database_url: database.url,
      provider_url: provider.base_url,
      env: { WORKER_LANES: `design:${at_once},content:${at_once}` },
    });
    const counted = { database: database.database, system, postgres_pid: postgres.pid };
    const use = async (work: () => Promise<unknown>): Promise<Used> => {
      const before = await readAccount(counted);
      const start = performance.now();
      await work();
      const seconds = (performance.now() - start) / 1000;
      return { ...subtractAccounts(await readAccount(counted), before), seconds };
    };
    const idle = await use(() => wait(options.idle_ms));
    const countStatements = await startCounting(database.url);
    const { base_url } = system;
    const busy = await use(() => writeRoadmaps(base_url, options));
    const statements = await countStatements();
    const { admitted } = await provider.ask('figures', null);
    const written = await checkWritten(database.database, max_concepts);
    if (written.roadmaps !== options.roadmaps)
      throw new Error(`${written.roadmaps} roadmaps were written, not ${options.roadmaps}.`);
    return { ...written, idle, busy, statements, provider_calls: admitted };
  } finally {
    await system?.stop();
    await provider.stop();
    await database.drop();
  }
}

async function writeRoadmaps(base_url: string, { roadmaps, at_once, max_concepts }: CostOptions) {
  const client = createRoadwrightClient({ base_url });
  let begun = 0;
  const writeOneAfterTheOther = async () => {
    while (begun < roadmaps) {
      const preferences = { learning_goal: `Goal ${begun++} of many` };
      const { task_id } = await client.createRoadmap({ preferences, options: { max_concepts } });
      for await (const _event of client.watchTask(task_id)) {
        // To be told of every event is part of what a roadmap costs.
      }
    }
  };
  await Promise.all(Array.from({ length: at_once }, writeOneAfterTheOther));
}
