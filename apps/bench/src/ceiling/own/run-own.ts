import { randomFillSync, randomUUID } from 'node:crypto';
import { createPipelineStore, type Database, openDatabase, startLanes, submitTask } from '@roadwright/db';
import {
  createUuidV7,
  generateRequestSchema,
  type Lane,
  type LaneHandler,
  type RandomBytes,
} from '@roadwright/domain';
import { createLaneHandlers } from '@roadwright/generation';
import { systemClock } from '@roadwright/llm';
import pLimit from 'p-limit';
import { watchServer } from '../../system/watch-server.ts';
import type { FlowOptions, FlowRun, Meter } from '../peer.ts';
import { startMeter } from '../start-meter.ts';
import { createInstantAuthor } from './instant-author.ts';

/** The settings of a worker's defaults, but for the places of its content lane. */
const POOL = 8;
const PLACES = 8;
const TIMING = { beat_s: 1, lease_s: 8, sweep_s: 1, shutdown_grace_s: 25 };
const DEADLINES = { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000 };

/**
 * Runs the flow on the product itself: real submissions, lanes, pipeline, writer and events, in this process.
 * Designs are made before the clock starts, because the flow begins with the content.
 */
export async function runOwn(options: FlowOptions): Promise<FlowRun> {
  const { database_url, roadmaps, bodies, latency_ms } = options;
  const database = openDatabase({ url: database_url, role: 'worker', pool_size: POOL });
  try {
    await submitAll(database, roadmaps);
    const handlers = createLaneHandlers({
      llm: createInstantAuthor({ bodies, latency_ms }),
      store: createPipelineStore(database, { lease_s: TIMING.lease_s }),
      writes_per_task: 1,
      randomBytes,
      clock: systemClock,
      deadlines: DEADLINES,
    });
    await runLane(database, { lane: 'design', handler: handlers.design, tasks: roadmaps });
    // What autovacuum would have found out by then, as for the peers.
    await database.pool.query('analyze');
    const readUse = await watchServer(options);
    const meter = await runLane(database, { lane: 'content', handler: handlers.content, tasks: roadmaps });
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

interface LaneWork {
  readonly lane: Lane;
  readonly handler: LaneHandler;
  readonly tasks: number;
}

/** Works on one lane until so many claims have ended, and tells what that took from the first claim on. */
async function runLane(database: Database, { lane, handler, tasks }: LaneWork): Promise<Meter> {
  const { promise, resolve, reject } = Promise.withResolvers<Meter>();
  let ended = 0;
  let readSinceFirst: (() => Meter) | undefined;
  const counted: LaneHandler = async (task, signals) => {
    readSinceFirst ??= startMeter();
    await handler(task, signals);
    ended += 1;
    if (ended === tasks) resolve(readSinceFirst());
  };
  const runner = await startLanes(database, {
    worker_id: randomUUID(),
    lanes: { [lane]: PLACES },
    handlers: { [lane]: counted },
    timing: TIMING,
    onFault: reject,
  });
  return await promise.finally(() => runner.stop());
}
