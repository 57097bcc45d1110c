import { createSeededRandom } from '@roadwright/llm/testing';
import type { Breach } from './breach.ts';
import { gatherFleet } from './gather-fleet.ts';
import { type Kill, killWorkers } from './kill-workers.ts';
import { listTakeovers, type Takeover } from './list-takeovers.ts';
import { type LoadOptions, type LoadResult, startLoad } from './start-load.ts';

export interface KillsOptions extends LoadOptions {
  readonly kills: number;
  /** Drawn evenly between these before each kill. */
  readonly pause_ms: readonly [number, number];
  /** LEASE_S of the workers. */
  readonly lease_s: number;
  /** Ends the run early; what has come to pass by then is still told. */
  readonly signal: AbortSignal;
  readonly onKill: (kills: readonly Kill[]) => void;
}

export interface KillsResult extends LoadResult {
  readonly kills: readonly Kill[];
  /** How each task that was held at a kill came to its next worker. */
  readonly taken: readonly Takeover[];
}

/** Tasks at once in each lane of a worker. */
const CAPACITY = 4;

/** Kills workers at random moments while they write roadmaps, and holds what became of those against what was promised. */
export async function measureKills(options: KillsOptions): Promise<KillsResult> {
  const { kills, pause_ms, lease_s, seed, signal, onKill } = options;
  const env = {
    ...options.env,
    LEASE_S: String(lease_s),
    WORKER_LANES: `design:${CAPACITY},content:${CAPACITY}`,
  };
  const load = await startLoad({ ...options, workers: 1, env });
  try {
    const { database, system } = load;
    const fleet = await gatherFleet(system, database, options.workers);
    const random = createSeededRandom(seed + 1);
    let made: readonly Kill[] = [];
    const keep = (soFar: readonly Kill[]) => {
      made = [...soFar];
      onKill(made);
    };
    const killing = { fleet, database, kills, pause_ms, random, signal, onKill: keep };
    const faults = await killWorkers(killing).then(() => [], toBreaches);
    const over = signal.aborted || faults.length > 0;
    const result = await (over ? load.abandon() : load.finish());
    const taken = listTakeovers(made, result.records, CAPACITY);
    return { ...result, breaches: [...result.breaches, ...faults], kills: made, taken };
  } finally {
    await load.close();
  }
}

/** A fault does not take away what a long run has found until then. */
const toBreaches = (error: unknown): Breach[] => [{ rule: 'the_run_goes_on', detail: String(error) }];
