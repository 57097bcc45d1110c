import { setTimeout as wait } from 'node:timers/promises';
import { createRoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { keepRoadmapsGoing, type Roadmaps } from '../chaos/keep-roadmaps-going.ts';
import { type ProviderChild, startProviderChild } from '../sim/start-provider-child.ts';
import { checkWritten, type Written } from '../system/check-written.ts';
import { type MemorySample, watchMemory } from './watch-memory.ts';

interface MemoryOptions {
  /** Any database of the server; the run gets one of its own there. */
  readonly postgres_url: string;
  /** Roadmaps whose concepts are written at once. */
  readonly roadmaps: number;
  /** Of each roadmap. */
  readonly concepts: number;
  readonly duration_ms: number;
  /** Median time of an answer, which is log-normal. */
  readonly median_ms: number;
  readonly seed: number;
  /** Hears of every sample as it comes. */
  onSample(sample: MemorySample): void;
}

export interface MemoryResult extends Written {
  readonly samples: readonly MemorySample[];
  /** Open calls to the provider, sampled beside the memory. */
  readonly open_calls: readonly number[];
}

/** Spread of the logarithm of the latencies. */
const SIGMA = 0.5;
/** The longest of so many calls takes some ten times their median, and a roadmap makes four in a row. */
const PATIENCE_MEDIANS = 60;
const LEAST_PATIENCE_MS = 120_000;

/** Samples what a worker holds of the machine's memory while it writes as much as it can take, for as long as is wanted. */
export async function measureMemory(options: MemoryOptions): Promise<MemoryResult> {
  const { concepts, roadmaps: at_once, median_ms, seed } = options;
  const provider = await startProviderChild({ median_ms, sigma: SIGMA, concepts, seed });
  const database = await createTestDatabase(options.postgres_url);
  let system: RunningSystem | undefined;
  try {
    system = await startSystem({
      database_url: database.url,
      provider_url: provider.base_url,
      env: {
        WORKER_LANES: `design:${at_once},content:${at_once}`,
        // A tutorial and resources for each concept of each roadmap, and none of them waits for a place.
        LLM_MAX_CONCURRENCY: String(2 * at_once * concepts),
      },
    });
    const client = createRoadwrightClient({ base_url: system.base_url });
    const roadmaps = keepRoadmapsGoing({
      client,
      // As many are designed, or wait, so that the lane of the content is always full.
      at_once: 2 * at_once,
      max_concepts: concepts,
      seed,
    });
    const sampled = await sampleAll({ options, system, provider, roadmaps });
    return { ...sampled, ...(await checkWritten(database.database, concepts)) };
  } finally {
    await system?.stop();
    await provider.stop();
    await database.drop();
  }
}

interface Sampling {
  readonly options: MemoryOptions;
  readonly system: RunningSystem;
  readonly provider: ProviderChild;
  readonly roadmaps: Roadmaps;
}

async function sampleAll({ options, system, provider, roadmaps }: Sampling) {
  const samples: MemorySample[] = [];
  const open_calls: number[] = [];
  const [worker] = system.workers;
  if (worker === undefined) throw new Error('There is no worker.');
  const watch = watchMemory({
    worker,
    api: system.api,
    onSample: (sample) => {
      samples.push(sample);
      // When the provider is gone, the roadmaps tell.
      void provider.ask('in_flight', null).then(
        (count) => open_calls.push(count),
        () => undefined,
      );
      options.onSample(sample);
    },
  });
  await Promise.race([wait(options.duration_ms, undefined, { ref: false }), watch.over]);
  // What follows is no longer the load that was asked for.
  await watch.stop();
  await roadmaps.finish(Math.max(LEAST_PATIENCE_MS, PATIENCE_MEDIANS * options.median_ms));
  const [breach] = roadmaps.breaches;
  if (breach !== undefined) throw new Error(`Not every roadmap was written: ${breach.detail}`);
  return { samples, open_calls };
}
