import { randomFillSync } from 'node:crypto';
import { createPipelineStore, type Database, openDatabase, submitTask } from '@roadwright/db';
import { createUuidV7, generateRequestSchema, type RandomBytes } from '@roadwright/domain';
import { createLaneHandlers } from '@roadwright/generation';
import { systemClock } from '@roadwright/llm';
import pLimit from 'p-limit';
import { watchServer } from '../../system/watch-server.ts';
import type { FlowOptions, FlowRun } from '../peer.ts';
import { createInstantAuthor } from './instant-author.ts';
import { LANE_TIMING, runLane } from './run-lane.ts';

/** The settings of a worker's defaults, but for the places of its content lane. */
const POOL = 8;
const PLACES = 8;
const DEADLINES = { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000 };

export interface OwnOptions extends FlowOptions {
  /** Whether every piece is held to the rules too, which the peers have no counterpart of. */
  readonly judges: boolean;
}

/**
 * Runs the flow on the product itself: real submissions, lanes, pipeline, writer and events, in this process.
 * Designs are made before the clock starts, because the flow begins with the content.
 */
export async function runOwn(options: OwnOptions): Promise<FlowRun> {
  const { database_url, roadmaps, bodies, latency_ms } = options;
  const database = openDatabase({ url: database_url, role: 'worker', pool_size: POOL });
  try {
    await submitAll(database, roadmaps);
    const handlers = createLaneHandlers({
      llm: createInstantAuthor({ bodies, latency_ms }),
      store: createPipelineStore(database, { lease_s: LANE_TIMING.lease_s }),
      writes_per_task: 1,
      randomBytes,
      clock: systemClock,
      deadlines: DEADLINES,
      ...(options.judges ? { checks: { answers: false, links: null } } : {}),
    });
    await runLane(database, {
      lane: 'design',
      handler: handlers.design,
      tasks: roadmaps,
      places: PLACES,
    });
    // What autovacuum would have found out by then, as for the peers.
    await database.pool.query('analyze');
    const readUse = await watchServer(options);
    const meter = await runLane(database, {
      lane: 'content',
      handler: handlers.content,
      tasks: roadmaps,
      places: PLACES,
    });
    return { ...meter, server: await readUse() };
  } finally {
    await database.close();
  }
}

const randomBytes: RandomBytes = (buffer) => randomFillSync(buffer);

async function submitAll(database: Database, roadmaps: number): Promise<void> {
  const limit = pLimit(POOL);
  const submit = (index: number) =>
    submitTask(database, {
      task_id: createUuidV7(Date.now, randomBytes),
      owner_id: 'bench',
      request: generateRequestSchema.parse({ preferences: { learning_goal: `Goal ${index}` } }),
      max_pending: roadmaps,
    });
  await Promise.all(Array.from({ length: roadmaps }, (_, index) => limit(() => submit(index))));
}
