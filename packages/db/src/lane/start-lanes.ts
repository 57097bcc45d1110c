import { setTimeout as wait } from 'node:timers/promises';
import { AppError, LANES, type Lane, type LaneHandler } from '@roadwright/domain';
import { type Log, silentLog } from '@roadwright/telemetry';
import type pg from 'pg';
import type { Database } from '../database/database.ts';
import { keepSession, type Session } from '../signal/keep-session.ts';
import { announceWorker, retireWorker } from './announce-worker.ts';
import { beat, createCancelled } from './beat.ts';
import { repeatEvery } from './repeat-every.ts';
import { runClaim } from './run-claim.ts';
import { type LaneLoop, runLane } from './run-lane.ts';
import { createRunningTasks, type RunningTasks } from './running-tasks.ts';
import { settleWithin } from './settle-within.ts';
import { createTending } from './tend-tasks.ts';

/** Times in seconds; fractions are for tests. */
export interface LaneTiming {
  readonly beat_s: number;
  /** How long a lease lives without a beat. */
  readonly lease_s: number;
  readonly sweep_s: number;
  /** How long running tasks may go on after `stop`. */
  readonly shutdown_grace_s: number;
}

export interface LanesOptions {
  /** Unique among living workers, new for every process. */
  readonly worker_id: string;
  /** Tasks at once, for each lane that this process works on. */
  readonly lanes: Partial<Record<Lane, number>>;
  readonly handlers: Partial<Record<Lane, LaneHandler>>;
  readonly timing: LaneTiming;
  readonly log?: Log;
  /** Told whether the worker's session with the database stands. */
  readonly onState?: (connected: boolean) => void;
  /** Told when a lane cannot go on; the process should end and be started anew. */
  readonly onFault?: (fault: AppError) => void;
}

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
  } = options;
  const { lease_s } = timing;
  const running = createRunningTasks();
  const loops: LaneLoop[] = [];
  const me = () => ({ worker_id, runner_ids: loops.flatMap((loop) => loop.listRunnerIds()) });
  const session = keepSession({
    direct_url: database.direct_url,
    name: 'session',
    channels: ['cancel'],
    onSignal: (_channel, task_ids) => running.abort(task_ids, createCancelled()),
    onState,
    onOpen: (sql) => announceWorker(sql, me()),
    log,
  });
  await session.opened;

  const beats = repeatEvery(timing.beat_s * 1000, async () => {
    try {
      const known = await beat(session.sql, { ...me(), lease_s, running });
      if (!known) await announceWorker(session.sql, me());
    } catch (error) {
      log.warn({ error }, 'beat_failed');
    }
  });
  const lanes = listLanes(options);
  const names = lanes.map(({ lane }) => lane);
  const sweeps = repeatEvery(
    timing.sweep_s * 1000,
    createTending({ sql: database.sql, lanes: names, lease_s, log }),
  );
  const stop = async () => {
    await sweeps.stop();
    await drain(loops, { running, timing, log });
    await beats.stop();
    await waitForIdle(database.pool);
    await retire(session, worker_id);
  };
  try {
    for (const { lane, capacity, handler } of lanes) {
      const claim = { database, worker_id, lease_s, running, log };
      const onJob = (task_id: string) => runClaim(claim, { task_id, lane }, handler);
      loops.push(await runLane({ pool: database.pool, lane, capacity, onJob, onFault, log }));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    figures: () => lanes.map(({ lane, capacity }) => ({ lane, capacity, busy: running.countBusy(lane) })),
    stop,
  };
}

function listLanes({ lanes, handlers }: LanesOptions) {
  return LANES.flatMap((lane) => {
    const capacity = lanes[lane] ?? 0;
    const handler = handlers[lane];
    return capacity > 0 && handler !== undefined ? [{ lane, capacity, handler }] : [];
  });
}

interface Drain {
  readonly running: RunningTasks;
  readonly timing: LaneTiming;
  readonly log: Log;
}

/** Stops the lanes; handlers that are still at work after the grace time are aborted, and get one lease's time to let go. */
async function drain(loops: readonly LaneLoop[], { running, timing, log }: Drain): Promise<void> {
  const stopped = Promise.all(loops.map((loop) => loop.stop()));
  if (await settleWithin(stopped, timing.shutdown_grace_s * 1000)) return;
  const reason = new AppError('shutting_down', 'The worker is shutting down.');
  running.abort(
    running.list().map(({ task_id }) => task_id),
    reason,
  );
  if (await settleWithin(stopped, timing.lease_s * 1000)) return;
  log.error({ tasks: running.list().map(({ task_id }) => task_id) }, 'tasks_left_behind');
}

/** A connection that is still out may be writing a job's end; it is awaited, within reason. */
async function waitForIdle(pool: pg.Pool): Promise<void> {
  for (let turns = 0; turns < 200 && pool.totalCount > pool.idleCount; turns++) await wait(10);
}

async function retire(session: Session, worker_id: string): Promise<void> {
  await retireWorker(session.sql, worker_id).catch(() => undefined);
  await session.close();
}
