import { Worker } from 'node:worker_threads';
import { AppError, type WorkerFigures } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { repeatEvery } from '../timing/repeat-every.ts';
import type { HeldClaim, LostClaim } from './beat.ts';
import type { JudgingTime } from './judging.ts';
import type { FromPresence, PresenceSettings, ToPresence } from './presence-messages.ts';

/** The claims that a worker has at work. */
interface HeldClaims {
  list(): readonly HeldClaim[];
  abort(task_ids: readonly string[], reason: AppError): void;
  abortClaim(claim: HeldClaim, reason: AppError): void;
  abortAll(reason: AppError): void;
  /** These claims may be worked at beside others. */
  trust(claims: readonly HeldClaim[]): void;
}

/** A worker and how it is kept known. */
export interface PresenceOptions extends PresenceSettings {
  /** Names under which the worker's runners lock jobs, at this moment. */
  readonly listRunnerIds: () => string[];
  /** What the worker tells operators of itself, once per beat. */
  readonly readFigures: () => WorkerFigures;
  readonly running: HeldClaims;
  readonly onState: (connected: boolean) => void;
  /** Told when a known worker cannot be kept so; the process should end and be started anew. */
  readonly onFault: (fault: AppError) => void;
  readonly log: Log;
}

/** A worker that the others know to be alive. */
export interface Presence {
  /** When this worker may judge others; null while its session is gone. */
  readonly judging: JudgingTime | null;
  /** Tells the beat what is held now, without waiting for the next turn. */
  refresh(): void;
  /** Takes the worker's row away and closes its session. */
  end(): Promise<void>;
}

/**
 * Makes the worker known and keeps it so from a thread of its own, because a computation that holds up the event loop
 * must not look like a death. Resolves once the worker is known.
 *
 * @throws AppError when it cannot be announced and trying again will not help
 */
export async function keepPresence(options: PresenceOptions): Promise<Presence> {
  const { direct_url, worker_id, beat_s, lease_s, stall_s, listRunnerIds, readFigures, running } = options;
  const thread = startThread({ direct_url, worker_id, beat_s, lease_s, stall_s });
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let known = false;
  let judging: JudgingTime | null = null;
  let figures: string | null = null;
  const fail = (fault: AppError) => {
    if (known) options.onFault(fault);
    else opened.reject(fault);
  };
  const answers: { [Type in FromPresence['type']]: (message: FromPresence & { type: Type }) => void } = {
    state: ({ connected }) => {
      known ||= connected;
      if (connected) opened.resolve();
      options.onState(connected);
    },
    judging: (message) => {
      judging = message.judging;
    },
    cancelled: ({ task_ids }) => running.abort(task_ids, createCancelled()),
    beat: ({ claims, lost, suspect }) => {
      abortLost(running, lost);
      const doubtful = [...lost, ...suspect];
      running.trust(claims.filter((claim) => !doubtful.some((other) => isSame(claim, other))));
    },
    fault: ({ code, detail }) => fail(new AppError(code, detail)),
    log: ({ level, fields, text }) => options.log[level]({ ...fields }, text),
    ended: () => ended.resolve(),
  };
  const hear = <Type extends FromPresence['type']>(message: FromPresence & { type: Type }) =>
    answers[message.type](message);
  thread.on('message', hear);
  thread.on('error', (error) => options.log.error({ error }, 'heartbeat_failed'));
  let ending = false;
  // Without its beats the claims will be taken away: they are given back while that still can be done in order.
  thread.on('exit', () => {
    ended.resolve();
    if (ending) return;
    running.abortAll(new AppError('shutting_down', 'The worker is shutting down.'));
    options.onState(false);
    fail(new AppError('internal_error', 'The heartbeat of the worker has ended.'));
  });
  const tell = (message: ToPresence) => thread.postMessage(message);
  const refresh = () => {
    const claims = running.list().map(({ task_id, epoch }) => ({ task_id, epoch }));
    tell({ type: 'holding', claims, runner_ids: listRunnerIds(), figures });
  };
  const signs = repeatEvery(beat_s * 1000, async () => {
    figures = JSON.stringify(readFigures());
    refresh();
  });
  const end = async () => {
    ending = true;
    await signs.stop();
    tell({ type: 'end' });
    await ended.promise;
    await thread.terminate();
  };
  try {
    await opened.promise;
  } catch (error) {
    await end();
    throw error;
  }
  return {
    get judging() {
      return judging;
    },
    refresh,
    end,
  };
}

const SOURCE = /\.ts$/;

/** From the sources the thread is a file beside this one; a build is flat above the folders of its entries. */
function startThread(settings: PresenceSettings): Worker {
  const from_source = SOURCE.test(import.meta.url);
  const file = from_source ? './presence-thread.ts' : './presence/presence-thread.js';
  const execArgv = from_source ? ['--conditions=@roadwright/source'] : [];
  return new Worker(new URL(file, import.meta.url), { workerData: settings, execArgv });
}

function abortLost(running: HeldClaims, lost: readonly LostClaim[]): void {
  for (const { status, ...claim } of lost) {
    const cancelled = status === 'cancelled' || status === null;
    running.abortClaim(claim, cancelled ? createCancelled() : createLeaseLost());
  }
}

const isSame = (one: HeldClaim, other: HeldClaim): boolean =>
  one.task_id === other.task_id && one.epoch === other.epoch;

const createCancelled = (): AppError => new AppError('cancelled', 'The task was cancelled.');

const createLeaseLost = (): AppError => new AppError('lease_lost', 'Another worker took the task over.');
