import { pause } from '@roadwright/domain';
import { linkSignal } from '../clock/link-signal.ts';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import type { Passage } from '../route/create-passage.ts';
import { type CallRun, endRun, findStopReason } from './call-run.ts';
import type { Engine } from './engine.ts';
import type { Visit } from './visit.ts';

/** So long, in milliseconds, a call waits for endpoints that do not work; most outages of hosted models are shorter. */
const PATIENCE_MS = 120_000;

/** Where to ask next, with the leave to do so; every passage has to be ended. */
export interface OpenVisit {
  readonly visit: Visit;
  readonly passage: Passage;
}

/**
 * Finds where to ask next: the first route that is not given up and whose breaker lets it in. When none does it waits for
 * one: through a silence that a provider asked for as long as the call has time, through an outage as long as patience
 * goes, and not at all where no wait would help.
 *
 * @throws AppError once there is nowhere to ask, or the reason why the run was closed.
 */
export async function findVisit(engine: Engine, run: CallRun): Promise<OpenVisit> {
  const patience_ends_at = engine.clock.now() + PATIENCE_MS;
  for (;;) {
    for (const visit of run.visits) visit.given_up ??= findHopelessness(engine, run, visit);
    const left = run.visits.filter(({ given_up }) => given_up === undefined);
    if (left.length === 0) throw endRun(run);
    const open = enterFirst(left);
    if (open !== undefined) return open;
    await awaitRoute(engine, run, { visits: left, patience_ends_at });
  }
}

function enterFirst(visits: readonly Visit[]): OpenVisit | undefined {
  for (const visit of visits) {
    const passage = visit.route.breaker.enter();
    if (passage !== undefined) return { visit, passage };
  }
  return undefined;
}

/** Says why no wait would bring an answer on this route: what shut it stays, or asked for more time than the call has. */
function findHopelessness(
  { clock }: Engine,
  { deadline_at }: CallRun,
  { route }: Visit,
): Failure | undefined {
  const { closure } = route.breaker;
  if (closure === undefined) return undefined;
  const { cause, asked_until } = closure;
  if (FAILURE_RULES[cause.kind].retry === 'never') return cause;
  return asked_until < deadline_at ? undefined : { ...cause, retry_after_ms: asked_until - clock.now() };
}

interface Waiting {
  readonly visits: readonly Visit[];
  readonly patience_ends_at: number;
}

/** Waits until one of the breakers changes; out of patience, it gives up all of them. */
async function awaitRoute(
  { clock }: Engine,
  run: CallRun,
  { visits, patience_ends_at }: Waiting,
): Promise<void> {
  const silent = visits.some(({ route }) => isThrottle(route.breaker.closure?.cause));
  const link = linkSignal(run.closing);
  const delay_ms = silent ? run.deadline_at - clock.now() : patience_ends_at - clock.now();
  try {
    const changes = visits.map(({ route }) => route.breaker.awaitChange(link.signal).then(() => true));
    const patience = pause({ clock, delay_ms, signal: link.signal }).then(() => false);
    if (await Promise.race([...changes, patience])) return;
    for (const visit of visits) visit.given_up = visit.route.breaker.closure?.cause;
  } catch (error) {
    if (run.closing.aborted) throw findStopReason(run);
    throw error;
  } finally {
    link.release();
    link.abort(new Error('Nobody waits any more.'));
  }
}

const isThrottle = (cause: Failure | undefined): boolean =>
  cause !== undefined && FAILURE_RULES[cause.kind].retry === 'until_deadline';
