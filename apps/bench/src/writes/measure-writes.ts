import { createBodies } from '../ceiling/flow.ts';
import { ARTIFACTS } from '../ceiling/flow-size.ts';
import type { FlowRun } from '../ceiling/peer.ts';
import { runWay } from './run-way.ts';
import type { Way } from './ways.ts';

interface WritesOptions {
  /** Any database of the server, with a role that may make others. */
  readonly postgres_url: string;
  /** The server's postmaster. */
  readonly server_pid: number;
  readonly ways: readonly Way[];
  /** Whole courses that a run stores. */
  readonly tasks: number;
  /** Tasks of a run of each way before those that count. */
  readonly warm_tasks: number;
  /** Runs of each way, in turn with the others, so that a slow minute of the machine meets all of them. */
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress: (line: string) => void;
}

/** What one way came to. */
export interface WayRow {
  readonly way: Way;
  /** One per round. */
  readonly runs: readonly FlowRun[];
  /** Why it was not run. */
  readonly skipped?: string;
}

/** Stores the same artifacts and events in every way. */
export async function measureWrites(options: WritesOptions): Promise<WayRow[]> {
  const { ways, tasks, warm_tasks, rounds, seed, onProgress, ...server } = options;
  const bodies = createBodies(seed);
  const rows: (WayRow & { runs: FlowRun[] })[] = [];
  for (const way of ways) {
    const warm = await runWay(way, { ...server, bodies, tasks: warm_tasks });
    if ('skipped' in warm) onProgress(`SKIPPED: ${way.name}: ${warm.skipped}`);
    rows.push({ way, runs: [], ...('skipped' in warm && warm) });
  }
  const present = rows.filter(({ skipped }) => skipped === undefined);
  for (let round = 1; round <= rounds; round++) {
    // There and back again, so that no way always comes after the same one.
    for (const { way, runs } of round % 2 === 0 ? present.toReversed() : present) {
      const run = await runWay(way, { ...server, bodies, tasks });
      if ('skipped' in run) throw new Error(`${way.name} could be run, and now cannot: ${run.skipped}`);
      runs.push(run);
      onProgress(`round ${round}, ${way.name}: ${Math.round((tasks * ARTIFACTS) / run.seconds)} artifacts/s`);
    }
  }
  return rows;
}
