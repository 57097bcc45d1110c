import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { AppError, Lane } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { isLostLink } from '../fault/is-lost-link.ts';
import { toDatabaseError } from '../fault/to-database-error.ts';
import { createGraphileLogger } from './graphile-logger.ts';
import { guardPool } from './guard-pool.ts';
import { createPlaces, type Places } from './places.ts';

const POLL_EVERY_MS = 1000;
/** A runner that ends sooner than this after its start is followed by the next one only after as long. */
const RESTART_AFTER_MS = 1000;

/** A lane and what becomes of its jobs. */
export interface LaneLoopOptions {
  readonly pool: pg.Pool;
  readonly lane: Lane;
  /** Tasks at once. */
  readonly capacity: number;
  /** Never rejects. */
  readonly onJob: (task_id: string) => Promise<void>;
  /** Told of a job that is not begun because the lane stops; never rejects. */
  readonly onLeft: (task_id: string) => Promise<void>;
  /** The lane cannot go on, for another reason than a lost database. */
  readonly onFault: (fault: AppError) => void;
  readonly log: Log;
}

/** A lane that takes jobs until it is stopped. */
export interface LaneLoop {
  /** Names under which its runners lock jobs. */
  listRunnerIds(): string[];
  /** Takes no more jobs; resolves when those at work are done and no job of ours is left locked. */
  stop(): Promise<void>;
}

/**
 * Runs graphile-worker for one lane. A runner that cannot report a job's end (its link was lost) gives up; the lane
 * then goes on with a new one, while the tasks of the old one finish and count against the same capacity.
 *
 * @throws AppError when not even the first runner can be started
 */
export async function runLane(options: LaneLoopOptions): Promise<LaneLoop> {
  const { lane, onFault, log } = options;
  const places = createPlaces(options.capacity, options);
  const runner_ids = new Set<string>();
  const ending = new Set<Promise<void>>();
  let current: Runner | null = null;
  let stopping = false;
  let started_ms = Number.NEGATIVE_INFINITY;

  async function start(): Promise<void> {
    started_ms = performance.now();
    const events: WorkerEvents = new EventEmitter();
    let runner_id = '';
    events.on('pool:create', ({ workerPool }) => {
      runner_id = workerPool.id;
      runner_ids.add(runner_id);
    });
    events.on('pool:gracefulShutdown', () => {
      if (!stopping) track(restart());
    });
    giveUpUnlessBegun(events);
    const runner = await run(runnerOptions(options, { events, places }));
    current = runner;
    const ended = runner.promise.catch((error) => log.error({ error, lane }, 'lane_runner_failed'));
    track(ended.then(() => void runner_ids.delete(runner_id)));
    if (stopping) await stopRunner(runner);
  }

  async function restart(): Promise<void> {
    log.warn({ lane }, 'lane_runner_restarts');
    while (!stopping) {
      if (performance.now() - started_ms < RESTART_AFTER_MS) await wait(RESTART_AFTER_MS);
      if (stopping) return;
      try {
        return await start();
      } catch (error) {
        if (!isLostLink(error)) return onFault(toDatabaseError(error));
      }
    }
  }

  function track(promise: Promise<void>): void {
    ending.add(promise);
    void promise.finally(() => ending.delete(promise));
  }

  try {
    await start();
  } catch (error) {
    throw toDatabaseError(error);
  }
  return {
    listRunnerIds: () => [...runner_ids],
    stop: async () => {
      stopping = true;
      places.close();
      if (current !== null) await stopRunner(current);
      while (ending.size > 0) await Promise.all(ending);
    },
  };
}

/**
 * graphile-worker 0.18 keeps the first look-up of its lane's number for good, even when the link was lost in it, and
 * then asks in vain for ever: a runner whose first question fails is of no use.
 */
function giveUpUnlessBegun(events: WorkerEvents): void {
  let begun = false;
  const begin = () => {
    begun = true;
  };
  events.once('worker:getJob:empty', begin);
  events.once('job:start', begin);
  events.on('worker:getJob:error', ({ worker }) => {
    if (begun) return;
    begin();
    // Not within the event: the runner's workers first have to come to rest.
    setImmediate(() => void worker.workerPool.gracefulShutdown('the runner could not begin'));
  });
}

/** Stopping a runner that has given up by itself is an error there, and none here. */
const stopRunner = (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);

interface RunnerParts {
  readonly events: WorkerEvents;
  readonly places: Places;
}

function runnerOptions({ pool, lane, capacity, log }: LaneLoopOptions, { events, places }: RunnerParts) {
  return {
    pgPool: guardPool(pool),
    taskList: { [lane]: (payload: unknown) => places.take(readTaskId(payload)) },
    concurrency: capacity,
    pollInterval: POLL_EVERY_MS,
    noHandleSignals: true,
    parsedCronItems: [],
    events,
    logger: createGraphileLogger(log),
    // With a delay of 0 stop() waits until the ends of jobs are written; without one it does not.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
}

const readTaskId = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'task_id' in payload ? String(payload.task_id) : '';
