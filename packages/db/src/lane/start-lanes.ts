import {
  type AppError,
  LANES,
  type Lane,
  type LaneHandler,
  type LaneHandlers,
  type LimiterLoad,
} from '@roadwright/domain';
import { type Log, silentLog } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { openAhead } from '../database/open-ahead.ts';
import { getPoolFigures } from '../database/pool-figures.ts';
import { keepPresence } from '../presence/keep-presence.ts';
import { FOR_EVER, type Retention } from '../sweep/keep-within.ts';
import { createTending, type Tending } from '../sweep/tend-tasks.ts';
import { repeatEvery } from '../timing/repeat-every.ts';
import { drainLanes } from './drain-lanes.ts';
import { putBack } from './put-back.ts';
import { runClaim } from './run-claim.ts';
import { type LaneLoop, runLane } from './run-lane.ts';
import { createRunningTasks } from './running-tasks.ts';
import { createSolitude } from './solitude.ts';

/** Times in seconds; fractions are for tests. */
export interface LaneTiming {
  readonly beat_s: number;
  /** How long a lease lives without a beat. */
  readonly lease_s: number;
  readonly sweep_s: number;
  /** How long stopping may take. */
  readonly shutdown_grace_s: number;
  /** How long the event loop may stand still before the process ends itself; 30 by default. */
  readonly stall_s?: number;
}

/** Longer than any honest computation; a process that stands still for longer is of no use to anybody. */
const STALL_S = 30;

/** Which lanes this process works on, how, and in what rhythm. */
export interface LanesOptions {
  /** Unique among living workers, new for every process. */
  readonly worker_id: string;
  /** Tasks at once, for each lane that this process works on. */
  readonly lanes: Partial<Record<Lane, number>>;
  readonly handlers: LaneHandlers;
  readonly timing: LaneTiming;
  readonly log?: Log;
  /** Told whether the worker's session with the database stands. */
  readonly onState?: (connected: boolean) => void;
  /** Told when a lane or the heartbeat cannot go on; the process should end and be started anew. */
  readonly onFault?: (fault: AppError) => void;
  /** Tells how calls are paced, for operators; a worker without a language model paces none. */
  readonly readLimiters?: () => readonly LimiterLoad[];
  /** Told how many tasks this worker's sweep took away from workers that died or fell silent. */
  readonly onTakeover?: (tasks: number) => void;
  /** For how long its sweeps keep what is history; for ever by default. */
  readonly retention?: Retention;
  /** Told how many rows of a table its sweeps have deleted because they were old. */
  readonly onForgotten?: NonNullable<Tending['onForgotten']>;
}

/** A lane at this moment. */
export interface LaneFigures {
  readonly lane: Lane;
  readonly capacity: number;
  readonly busy: number;
}

/** The lanes of one process at work. */
export interface LaneRunner {
  figures(): LaneFigures[];
  /** Drains: takes no more tasks, waits the grace time, aborts the rest with `shutting_down` and retires the worker. */
  stop(): Promise<void>;
}

/**
 * Announces the worker and starts a runner for each lane that has a capacity and a handler. Holds at most one
 * connection beside the database's pool, of which each lane takes one to listen.
 *
 * @throws AppError database_unavailable, database_not_migrated
 */
export async function startLanes(database: Database, options: LanesOptions): Promise<LaneRunner> {
  const {
    worker_id,
    timing,
    log = silentLog,
    onState = () => undefined,
    onFault = () => undefined,
    onTakeover = () => undefined,
    readLimiters = () => [],
    retention = FOR_EVER,
    onForgotten = () => undefined,
  } = options;
  const { beat_s, lease_s, sweep_s, shutdown_grace_s, stall_s = STALL_S } = timing;
  const { pool, sql, direct_url } = database;
  const running = createRunningTasks(() => presence.refresh());
  const loops: LaneLoop[] = [];
  const lanes = listLanes(options);
  const listRunnerIds = () => loops.flatMap((loop) => loop.listRunnerIds());
  const beating = { direct_url, worker_id, beat_s, lease_s, stall_s };
  const figures = () =>
    lanes.map(({ lane, capacity }) => ({ lane, capacity, busy: running.countBusy(lane) }));
  const readFigures = () => ({
    lanes: figures(),
    pool: getPoolFigures(database),
    limiters: [...readLimiters()],
  });
  const told = { listRunnerIds, readFigures };
  const presence = await keepPresence({ ...beating, ...told, running, onState, onFault, log });
  const names = lanes.map(({ lane }) => lane);
  const getJudging = () => presence.judging;
  const tending = { database, lanes: names, worker_id, beat_s, lease_s };
  const tend = createTending({ ...tending, getJudging, onTakeover, retention, onForgotten, log });
  let claims = 0;
  const claim = {
    database,
    worker_id,
    lease_s,
    running,
    solitude: createSolitude(),
    nextClaimNo: () => ++claims,
    log,
  };
  const sweeps = repeatEvery(sweep_s * 1000, tend);
  const stop = async () => {
    await Promise.all([sweeps.stop(), drainLanes(loops, { pool, running, shutdown_grace_s, lease_s, log })]);
    await presence.end();
  };
  try {
    for (const { lane, capacity, handler } of lanes) {
      const onJob = (task_id: string) => runClaim(claim, { task_id, lane }, handler);
      const onLeft = (task_id: string) =>
        putBack(sql, { task_id, lane }).catch((error) => log.warn({ error, task_id }, 'task_left_unqueued'));
      loops.push(await runLane({ pool, lane, capacity, onJob, onLeft, onFault, log }));
    }
    await openAhead(pool);
  } catch (error) {
    await stop();
    throw error;
  }
  return { figures, stop };
}

function listLanes({ lanes, handlers }: LanesOptions) {
  return LANES.flatMap((lane) => {
    const capacity = lanes[lane] ?? 0;
    // Whoever claims a task of the lane finds the request that its handler takes.
    const handler: LaneHandler<never> | undefined = handlers[lane];
    return capacity > 0 && handler !== undefined ? [{ lane, capacity, handler }] : [];
  });
}
