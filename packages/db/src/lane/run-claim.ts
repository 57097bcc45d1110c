import { setTimeout as wait } from 'node:timers/promises';
import { type ClaimedTask, type Lane, type LaneHandler, toAppError } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { Database } from '../database/database.ts';
import { sendAgain } from '../fault/send-again.ts';
import { repeatEvery } from '../timing/repeat-every.ts';
import { claimTask } from './claim-task.ts';
import { findSuspect } from './find-suspect.ts';
import { keepOffer } from './keep-offer.ts';
import { putBack } from './put-back.ts';
import { releaseClaim } from './release-claim.ts';
import type { RunningTasks } from './running-tasks.ts';
import type { LoneStay, Solitude, Stay } from './solitude.ts';

/** How long a claim that broke off is still held, so that a task that breaks at once does not spin. */
const RELEASE_AFTER_MS = 1000;

/** After so long a suspect task that found this worker busy is offered again, to whoever is free. */
const OFFER_AGAIN_S = 0.5;

/** Share of a lease for which it is offered; then a busy worker makes room for it. */
const OFFERED_SHARE = 0.25;

/** How long a worker that is being alone keeps a job, which others might do, before it gives it back. */
const KEPT_FROM_OTHERS_MS = 500;

/** The worker on whose behalf tasks are claimed. */
export interface ClaimRun {
  readonly database: Pick<Database, 'sql' | 'notifier' | 'tracer'>;
  readonly worker_id: string;
  readonly lease_s: number;
  readonly running: RunningTasks;
  readonly solitude: Solitude;
  /** Numbers the claims of this worker. */
  readonly nextClaimNo: () => number;
  readonly log: Log;
}

interface Wanted {
  readonly task_id: string;
  readonly lane: Lane;
}

/**
 * Claims the task that a job points at and lets the handler do its work; never rejects, because a job that fails
 * would burn its only attempt. A handler that throws gives its claim back after a pause, and the task is recovered.
 */
export async function runClaim(run: ClaimRun, wanted: Wanted, handler: LaneHandler<never>): Promise<void> {
  const { sql } = run.database;
  try {
    const stay = await run.solitude.join(AbortSignal.timeout(KEPT_FROM_OTHERS_MS));
    if (stay === null) return await putBack(sql, wanted);
    if (await claimAndWork(run, wanted, { stay, handler })) return;
    const waited_s = await findSuspect(sql, wanted.task_id);
    if (waited_s === null) return;
    if (run.solitude.busy && waited_s < OFFERED_SHARE * run.lease_s) {
      return await putBack(sql, { ...wanted, delay_s: OFFER_AGAIN_S });
    }
    await runAlone(run, wanted, handler);
  } catch (error) {
    // The claim may stand all the same; then its lease runs out and a sweep queues the task again.
    run.log.error({ error, ...wanted }, 'claim_failed');
  }
}

/** What was begun here is wound down and goes on afterwards or elsewhere, so that a death can be laid at one task's door. */
async function runAlone(run: ClaimRun, wanted: Wanted, handler: LaneHandler<never>): Promise<void> {
  const { database, lease_s, running, solitude } = run;
  const entering = solitude.joinAlone();
  // One that is alone already has its own turn first; it yields when it is trusted.
  if (!solitude.closed) running.windDownPresent();
  // Open calls may take minutes; meanwhile one worker that makes room is enough.
  const offers = repeatEvery((OFFERED_SHARE / 2) * lease_s * 1000, () =>
    keepOffer(database.sql, wanted.task_id).catch(() => undefined),
  );
  const stay = await entering.finally(() => offers.stop());
  await claimAndWork(run, wanted, { stay, alone: stay, handler });
}

interface Work {
  readonly stay: Stay;
  readonly alone?: LoneStay;
  readonly handler: LaneHandler<never>;
}

/** False when there is nothing to claim; the stay is over in any case. */
async function claimAndWork(run: ClaimRun, wanted: Wanted, work: Work): Promise<boolean> {
  const { database, worker_id, lease_s, running } = run;
  try {
    if (running.ending) {
      await putBack(database.sql, wanted);
      return true;
    }
    const claim_no = run.nextClaimNo();
    const claim = { ...wanted, worker_id, claim_no, lease_s, alone: work.alone !== undefined };
    const start_ms = Date.now();
    const task = await sendAgain(() => claimTask(database.sql, claim), lease_s * 1000);
    if (task === null) return false;
    database.notifier.signal('event', task.task_id);
    await watchWork(run, task, { start_ms, work: () => workOn(run, task, work) });
    return true;
  } finally {
    work.stay.leave();
  }
}

interface Watched {
  /** When the claim began. */
  readonly start_ms: number;
  readonly work: () => Promise<void>;
}

/** Lets every line and every span of the work say whose it is. */
async function watchWork(
  { database: { tracer }, log }: ClaimRun,
  task: ClaimedTask<never>,
  { start_ms, work }: Watched,
): Promise<void> {
  const { task_id, owner_id, lane, kind, attempt, epoch, roadmap_id, traceparent: parent } = task;
  const attributes = {
    'roadwright.task_id': task_id,
    'roadwright.owner_id': owner_id,
    'roadwright.kind': kind,
    'roadwright.attempt': attempt,
    'roadwright.epoch': epoch,
    'roadwright.roadmap_id': roadmap_id ?? undefined,
  };
  const options = { kind: 'consumer', parent, start_ms, attributes } as const;
  await tracer.run(`process ${lane}`, options, () => {
    tracer.note('claim', { start_ms, end_ms: Date.now() });
    return log.within({ task_id, owner_id, lane }, work);
  });
}

async function workOn(run: ClaimRun, task: ClaimedTask<never>, { alone, handler }: Work): Promise<void> {
  const { database, worker_id, lease_s, running, solitude, log } = run;
  // Whoever waits to be alone has its turn as soon as nobody has to be alone any more.
  const yieldTurn = () => {
    if (solitude.wanted) running.windDownPresent();
  };
  const trust = () => {
    alone?.admit();
    yieldTurn();
  };
  const entry = running.add(task, alone && trust);
  if (alone === undefined) yieldTurn();
  const { signal } = entry.controller;
  try {
    await handler(task, { wind_down: entry.winding.signal, abort: signal });
  } catch (error) {
    database.tracer.current.fail(toAppError(error).code);
    log.error({ error }, 'claim_failed');
    await wait(RELEASE_AFTER_MS, undefined, { signal }).catch(() => undefined);
    await sendAgain(() => releaseClaim(database.sql, task, worker_id), lease_s * 1000);
  } finally {
    running.remove(entry);
  }
}
