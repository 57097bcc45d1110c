import { setTimeout as wait } from 'node:timers/promises';
import { createRoadwrightClient } from '@roadwright/client';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import { type RunningSystem, startSystem } from '@roadwright/system';
import { keepRoadmapsGoing, type Roadmaps } from '../chaos/keep-roadmaps-going.ts';
import { fitSlope, type Reading } from '../report/fit-slope.ts';
import { startProviderChild } from '../sim/start-provider-child.ts';
import { checkWritten } from '../system/check-written.ts';
import { watchCores } from '../system/watch-cores.ts';

interface ScaleOptions {
  /** Any database of the server; the run gets one of its own there. */
  readonly postgres_url: string;
  /** Worker processes. */
  readonly workers: number;
  /** What every call takes. */
  readonly latency_ms: number;
  readonly max_concepts: number;
  /** What is counted, after a warm-up of so many roadmaps of each worker; longer where fewer than two end in it. */
  readonly window_ms: number;
  readonly warm_ups: number;
}

export interface ScaleResult {
  readonly workers: number;
  readonly roadmaps_per_minute: number;
  /** Roadmaps that ended in the window. */
  readonly counted: number;
  /** All that ended; each of them is whole. */
  readonly roadmaps: number;
  readonly artifacts: number;
  /** Fewest tasks that waited while the count went on: with 0 the workers may have lacked work. */
  readonly waiting_least: number;
  /** Cores of the machine that were at work, whoever used them. */
  readonly busy_cores: number;
}

/** One place in the lane of the content per worker, and designs in advance, so that this place is never empty. */
const LANES = 'design:2,content:1';
/** Roadmaps in flight for each worker: those places, and as many that wait. */
const IN_FLIGHT = 6;
const POLL_MS = 100;
const WAITING_EVERY_MS = 500;
/** Of fewer no pace can be told. */
const LEAST_ENDS = 2;
const PATIENCE_MS = 120_000;
const MINUTE_MS = 60_000;

/** Counts what so many workers with one and the same small number of places each write while there is always more to do. */
export async function measureScale(options: ScaleOptions): Promise<ScaleResult> {
  const { workers, latency_ms, max_concepts } = options;
  const provider = await startProviderChild({ median_ms: latency_ms, sigma: 0, seed: 1 });
  const database = await createTestDatabase(options.postgres_url);
  let system: RunningSystem | undefined;
  try {
    system = await startSystem({
      database_url: database.url,
      provider_url: provider.base_url,
      workers,
      env: { WORKER_LANES: LANES },
    });
    const roadmaps = keepRoadmapsGoing({
      client: createRoadwrightClient({ base_url: system.base_url }),
      at_once: workers * IN_FLIGHT,
      max_concepts,
      seed: workers,
    });
    while (roadmaps.ended < workers * options.warm_ups && roadmaps.breaches.length === 0) await wait(POLL_MS);
    const readBusyCores = watchCores();
    const counted = await countEnds(database, { window_ms: options.window_ms, roadmaps });
    const busy_cores = readBusyCores();
    await roadmaps.finish(PATIENCE_MS);
    const [breach] = roadmaps.breaches;
    if (breach !== undefined) throw new Error(`Not every roadmap was written: ${breach.detail}`);
    return { workers, ...counted, ...(await checkWritten(database.database, max_concepts)), busy_cores };
  } finally {
    await system?.stop();
    await provider.stop();
    await database.drop();
  }
}

const WAITING = `
  select count(*)::int as waiting from roadwright.task
  where lease_owner is null and status in ('pending', 'processing')`;

const NOW = `select extract(epoch from now())::double precision * 1000 as at_ms`;

const ENDS = `
  select extract(epoch from finished_at)::double precision * 1000 as at_ms
  from roadwright.task
  where finished_at >= to_timestamp($1::double precision / 1000)
  order by finished_at`;

type Counted = Pick<ScaleResult, 'roadmaps_per_minute' | 'counted' | 'waiting_least'>;

/** Counts by the slope of the ends: a window that cuts a roadmap off changes a bare count by more. */
async function countEnds(
  { database }: TestDatabase,
  { window_ms, roadmaps }: { readonly window_ms: number; readonly roadmaps: Roadmaps },
): Promise<Counted> {
  const { sql } = database;
  const [start] = await sql<{ at_ms: number }>(NOW, []);
  const over_at = performance.now() + window_ms;
  const wanted = roadmaps.ended + LEAST_ENDS;
  const isOver = () =>
    roadmaps.breaches.length > 0 || (performance.now() >= over_at && roadmaps.ended >= wanted);
  let waiting_least = Number.POSITIVE_INFINITY;
  while (!isOver()) {
    const [row] = await sql<{ waiting: number }>(WAITING, []);
    waiting_least = Math.min(waiting_least, row?.waiting ?? 0);
    const left = over_at - performance.now();
    await wait(left > 0 ? Math.min(WAITING_EVERY_MS, left) : POLL_MS);
  }
  const ends = await sql<{ at_ms: number }>(ENDS, [start?.at_ms ?? 0]);
  const readings = ends.map(({ at_ms }, index): Reading => [at_ms, index]);
  return { roadmaps_per_minute: fitSlope(readings) * MINUTE_MS, counted: ends.length, waiting_least };
}
