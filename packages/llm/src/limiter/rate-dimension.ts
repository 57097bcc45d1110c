import { createEasingCounter } from './easing-counter.ts';
import { growEvenly, growFast } from './growth.ts';
import { createTokenBucket } from './token-bucket.ts';

/**
 * Part of the rate that a cut takes: with the step of growth it sets fairness against refusals (measured, .05 to .25). A
 * fast process gives up one call per second, since it would need minutes to get a quarter back.
 */
const DEEPEST_CUT = 0.25;
const CUT_CALLS = 1;
/** What was accepted is noisy over eight calls; only far under the rate it says that capacity is gone. */
const CLEARLY_LESS = 0.7;
const MEASURED_CALLS = 8;
/** Cuts are as far apart as a refusal takes to show what the last one did: seconds, and calls. */
const CUT_GAP_S = 2;
const CUT_GAP_CALLS = 4;
/** Calls per second after the first refusal, from which the rate is looked for; small, for 32 may do so at once. */
const SEARCH_FROM = 0.25;
/** What ends the search: one refusal may be another's doing, and a few marks greet every newcomer (measured, 1 to 6). */
const SEARCH_REFUSALS = 2;
const SEARCH_MARKS = 4;
const SLOWEST = 1 / 60;
/** Growth stops where less than half of the rate is used, for what is not tried says nothing. */
const LONGEST_LEAD = 2;
/**
 * What a low budget does: the rate gives way a little, like an ECN mark (RFC 3168), and does not grow for a while, at
 * least until the next call can tell how it stands; at 32 processes that took the refusals from .21 to .02.
 */
const MARK_CUT = 0.95;
const MARK_HOLD_MS = 1500;
const MARK_GAP_MS = 2000;
/** Calls that each accepted one lets go while nothing was ever refused, and adds to those per second (measured, 1 and 2). */
const OPENING_STEP = 1;

/** A launch as one dimension remembers it. */
export interface Launch {
  readonly epoch: number;
  readonly cost: number;
  readonly at: number;
}

interface RateDimensionOptions {
  /** Per second, until the provider first refuses. */
  readonly start: number;
  /** What may be launched at once until then. */
  readonly start_burst?: number;
  /** What one call takes, as far as known at first. */
  readonly unit: number;
  readonly now: () => number;
}

export interface RateDimension {
  /** Milliseconds until `cost` may be launched. */
  waitFor(cost: number): number;
  launch(cost: number): Launch;
  /** Corrects an estimate: positive when less was used than launched. */
  give(amount: number): void;
  /** Notes a sign that a call was not refused. */
  accept(): void;
  /** Notes a refusal; of all calls launched in one epoch only the first cuts the rate. */
  refuse(launch: Launch): void;
  /** Notes that little of the budget is left. */
  mark(): void;
  /** Grows for the time since the last call, as far as it lies behind `free_since`; only when this dimension holds calls back. */
  grow(holds_back: boolean, free_since: number): void;
}

/**
 * Paces one dimension, requests or tokens, by what the provider says. Open until the first refusal; then the rate is
 * looked for from far below; from the second one after that on it is held by additive growth and one cut per event.
 */
export function createRateDimension(options: RateDimensionOptions): RateDimension {
  const { now, start_burst } = options;
  let { start: rate, unit } = options;
  const bucket = createTokenBucket({ per_s: rate, burst: start_burst }, now);
  const sent = createEasingCounter(now);
  let phase: 'open' | 'search' | 'hold' = 'open';
  let search = { refusals: 0, marks: 0 };
  let epoch = 0;
  let cut_at = -Infinity;
  let grown_at = now();
  let held_until = -Infinity;
  let marked_at = -Infinity;
  let quiet_s = 0;
  let warned = false;

  const setRate = (next: number) => {
    rate = Math.max(next, SLOWEST * unit);
    bucket.setRate({ per_s: rate, burst: phase === 'open' ? start_burst : undefined });
  };
  const findFade = () => Math.min(60, Math.max(1, (MEASURED_CALLS * unit) / rate));
  const startSearch = () => {
    epoch++;
    phase = 'search';
    search = { refusals: 0, marks: 0 };
    cut_at = now();
    setRate(SEARCH_FROM * unit);
  };
  const cut = () => {
    epoch++;
    cut_at = now();
    if (phase === 'search' && ++search.refusals < SEARCH_REFUSALS) {
      setRate(rate / 2);
      return;
    }
    phase = 'hold';
    const accepted = sent.rate();
    const capacity = accepted < CLEARLY_LESS * rate ? Math.max(accepted, rate / 2) : rate;
    setRate(capacity - Math.min(DEEPEST_CUT * capacity, CUT_CALLS * unit));
  };

  return {
    waitFor: bucket.waitFor,
    give: bucket.give,
    launch(cost) {
      bucket.take(cost);
      unit += (cost - unit) / 50;
      sent.add(cost, findFade());
      return { epoch, cost, at: now() };
    },
    accept() {
      if (phase !== 'open' || rate === Infinity) return;
      setRate(rate + OPENING_STEP * unit);
      bucket.give(OPENING_STEP * unit);
    },
    refuse(launch) {
      sent.takeBack(launch.cost, launch.at);
      quiet_s = 0;
      if (launch.epoch !== epoch) return;
      if (phase === 'open') startSearch();
      else if (now() - cut_at > 1000 * Math.max(CUT_GAP_S, (CUT_GAP_CALLS * unit) / rate)) cut();
    },
    mark() {
      warned = true;
      if (rate === Infinity) return;
      quiet_s = 0;
      const call_ms = phase === 'hold' ? (1000 * unit) / rate : 0;
      held_until = now() + Math.max(MARK_HOLD_MS, call_ms);
      if (now() - marked_at < MARK_GAP_MS) return;
      marked_at = now();
      if (phase === 'open') startSearch();
      else if (phase === 'hold') setRate(rate * MARK_CUT);
      else if (++search.marks === SEARCH_MARKS) phase = 'hold';
    },
    grow(holds_back, free_since) {
      const span_s = (now() - Math.max(grown_at, free_since)) / 1000;
      grown_at = now();
      if (!holds_back || phase === 'open' || span_s <= 0 || now() < held_until) return;
      if (rate > LONGEST_LEAD * sent.rate() + SEARCH_FROM * unit) return;
      quiet_s += span_s;
      const next =
        phase === 'search'
          ? growFast({ rate, span_s, refusals: search.refusals })
          : growEvenly({ rate, unit, span_s, quiet_s, warned });
      setRate(next);
    },
  };
}
