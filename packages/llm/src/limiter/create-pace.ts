import { createConcurrencyWindow } from './concurrency-window.ts';
import { createSettlement, type Flight } from './create-settlement.ts';
import type { Permit } from './limiter.ts';
import { createRateDimension } from './rate-dimension.ts';

/**
 * The 60 calls that one roadmap begins with start at once. More go out blindly at this pace only, for the first refusal
 * may be long in coming where 32 processes start on a busy machine; every sign of an answer lets one more go.
 */
const START_BURST = 64;
const START_PER_S = 30;
const LOCAL_START = 2;
/** Tokens of a call until one was seen. */
const FIRST_UNIT = 3000;

interface PaceOptions {
  readonly max_concurrency: number;
  /** A server of one machine, which queues instead of refusing: starts narrow and goes by its time to the first word. */
  readonly local: boolean;
  readonly now: () => number;
  /** Numbers in [0, 1). */
  readonly random: () => number;
}

interface Pace {
  readonly in_flight: number;
  /** How many may be in flight at once, now. */
  readonly limit: number;
  /** Milliseconds since 1970; 0 when nothing blocks. */
  readonly blocked_until: number;
  /** Lets what holds calls back grow for the time since it was last asked, if calls waited all the while. */
  grow(calls_wait: boolean): void;
  /** Milliseconds until a call of so many tokens may go; Infinity before another comes back. */
  findWait(tokens: number): number;
  /** Books a call of so many tokens; its report gives the place back. */
  launch(tokens: number): Permit;
}

/** Holds what one process may send: requests and tokens per second, calls at once, and the provider's wish for silence. */
export function createPace({ max_concurrency, local, now, random }: PaceOptions): Pace {
  const requests = createRateDimension({ start: START_PER_S, start_burst: START_BURST, unit: 1, now });
  const tokens = createRateDimension({ start: Infinity, unit: FIRST_UNIT, now });
  const start = local ? LOCAL_START : max_concurrency;
  const window = createConcurrencyWindow({ start, ceiling: max_concurrency, now });
  const settlement = createSettlement({ requests, tokens, window, local, now, random });
  let in_flight = 0;
  let held_by: 'requests' | 'tokens' | 'others' = 'others';

  return {
    get in_flight() {
      return in_flight;
    },
    get limit() {
      return window.limit;
    },
    get blocked_until() {
      return settlement.blockedUntil() > now() ? settlement.blockedUntil() : 0;
    },
    grow(calls_wait) {
      const free_since = settlement.blockedUntil();
      const may_grow = calls_wait && free_since <= now();
      requests.grow(may_grow && held_by === 'requests', free_since);
      tokens.grow(may_grow && held_by === 'tokens', free_since);
    },
    findWait(cost) {
      if (in_flight >= window.limit) {
        held_by = 'others';
        return Infinity;
      }
      const requests_ms = requests.waitFor(1);
      const tokens_ms = tokens.waitFor(cost);
      const wait_ms = Math.max(0, settlement.blockedUntil() - now(), requests_ms, tokens_ms);
      if (requests_ms > 0 || tokens_ms > 0) held_by = requests_ms >= tokens_ms ? 'requests' : 'tokens';
      else if (wait_ms === 0) held_by = 'others';
      return wait_ms;
    },
    launch(estimate) {
      in_flight++;
      const flight: Flight = {
        requests: requests.launch(1),
        tokens: tokens.launch(estimate),
        window_epoch: window.epoch,
      };
      const accept = once(() => {
        requests.accept();
        tokens.accept();
      });
      const mark = once(settlement.notice);
      return {
        notice(headers) {
          accept();
          mark(headers);
        },
        report(outcome) {
          if (outcome.tokens !== undefined) tokens.give(estimate - outcome.tokens);
          if (outcome.kind === 'ok') accept();
          if (outcome.headers !== undefined) mark(outcome.headers);
          settlement.settle(outcome, flight, in_flight);
          in_flight--;
        },
      };
    },
  };
}

function once<T extends unknown[]>(act: (...given: T) => void): (...given: T) => void {
  let done = false;
  return (...given) => {
    if (!done) act(...given);
    done = true;
  };
}
