import { randomUUID } from 'node:crypto';
import { type Database, startLanes } from '@roadwright/db';
import type { Lane, LaneHandler } from '@roadwright/domain';
import type { Meter } from '../peer.ts';
import { startMeter } from '../start-meter.ts';

/** The defaults of a worker. */
export const LANE_TIMING = { beat_s: 1, lease_s: 8, sweep_s: 1, shutdown_grace_s: 25 };

interface LaneWork {
  readonly lane: Lane;
  readonly handler: LaneHandler;
  /** How many claims will end. */
  readonly tasks: number;
  /** How many of them at once. */
  readonly places: number;
}

/** Works on one lane until so many claims have ended, and tells what that took from the first claim on. */
export async function runLane(
  database: Database,
  { lane, handler, tasks, places }: LaneWork,
): Promise<Meter> {
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
    lanes: { [lane]: places },
    handlers: { [lane]: counted },
    timing: LANE_TIMING,
    onFault: reject,
  });
  return await promise.finally(() => runner.stop());
}
