import { createPipelineStore, type Database, openDatabase, startLanes } from '@roadwright/db';
import type { LaneHandler } from '@roadwright/domain';
import { timeStatements } from './time-statements.ts';

interface DrainOptions {
  /** A migrated database with waiting tasks. */
  readonly database_url: string;
  /** So many claims are served. */
  readonly tasks: number;
}

/** One served claim of the one place in the lane, so that the next begins when it has ended. */
export interface ServedClaim {
  readonly owner_id: string;
  /** Since the lane was started. */
  readonly at_ms: number;
  /** What graphile-worker needed to pick the job, and what the claim of its task needed. */
  readonly pick_ms: number;
  readonly claim_ms: number;
}

const BEAT_S = 1;
const LEASE_S = 8;

/**
 * Serves the waiting tasks of the design lane one by one, with a worker that has the real lanes and ends each claim at
 * once; resolves with the claims in their order.
 */
export async function drainLane({ database_url, tasks }: DrainOptions): Promise<ServedClaim[]> {
  const database = openDatabase({ url: database_url, role: 'worker', pool_size: 4 });
  const served: ServedClaim[] = [];
  const last = { pick_ms: Number.NaN, claim_ms: Number.NaN };
  timeStatements(database, (text, took_ms) => {
    if (PICK.test(text)) last.pick_ms = took_ms;
    else if (CLAIM.test(text)) last.claim_ms = took_ms;
  });
  const ended = Promise.withResolvers<void>();
  const start_ms = performance.now();
  const end = createEnding(database);
  const handler: LaneHandler = async (task, signals) => {
    if (served.length < tasks) {
      served.push({ owner_id: task.owner_id, at_ms: performance.now() - start_ms, ...last });
    }
    await end(task, signals);
    if (served.length === tasks) ended.resolve();
  };
  const runner = await startLanes(database, {
    worker_id: crypto.randomUUID(),
    lanes: { design: 1 },
    handlers: { design: handler },
    timing: { beat_s: BEAT_S, lease_s: LEASE_S, sweep_s: 1, shutdown_grace_s: 5 },
    onFault: ended.reject,
  });
  try {
    await ended.promise;
  } finally {
    await runner.stop();
    await database.close();
  }
  if (served.some(({ pick_ms, claim_ms }) => Number.isNaN(pick_ms + claim_ms))) {
    throw new Error('A claim was served whose statements were not seen.');
  }
  return served;
}

/** graphile-worker's way to pick a job, and our claim. */
const PICK = /update "graphile_worker"\._private_jobs as jobs[^;]*attempts = jobs\.attempts \+ 1/;
const CLAIM = /update roadwright\.lane_clock/;

const NOTHING = {
  concepts_total: 0,
  concepts_done: 0,
  concepts_failed: 0,
  artifacts_total: 0,
  artifacts_done: 0,
};

function createEnding(database: Database): LaneHandler {
  const store = createPipelineStore(database, { lease_s: LEASE_S });
  return async (task) => {
    const ending = { edge: 'complete', summary: NOTHING, write_no: task.write_no + 1 } as const;
    const { outcome } = await store.end(task, ending);
    if (outcome !== 'written') throw new Error(`The end of ${task.task_id} was not written: ${outcome}`);
  };
}
