import { type ConcurrencyWindow, NARROWING } from './concurrency-window.ts';
import { createFirstTokenControl } from './first-token-control.ts';
import type { AttemptOutcome } from './limiter.ts';
import type { Launch, RateDimension } from './rate-dimension.ts';
import { readBudgets } from './read-budgets.ts';

/** Part of a budget below which all processes give way. */
const LOW_BUDGET = 0.25;
/** Part of a budget that counts as nothing left. */
const NO_BUDGET = 0.02;
/** Longer silence is kept by breakers, which let a probe through: here one wrong header would stop a process for good. */
const LONGEST_ASKED_MS = 60_000;
/** A crowd that was told the same Retry-After must not come back in the same instant. */
const RETRY_AFTER_SPREAD = 0.25;
/** Milliseconds after a refusal for concurrency, at random, so that those inside do not retake what comes free. */
const SHORTEST_BLOCK_MS = 300;
const LONGEST_BLOCK_MS = 1500;
/** Overload is everyone's; only when it is this common can a smaller window help. */
const OFTEN_OVERLOADED = 0.25;
const OVERLOAD_CALLS = 20;

/** What a launch must remember until it is reported. */
export interface Flight {
  readonly requests: Launch;
  readonly tokens: Launch;
  readonly window_epoch: number;
}

interface Parts {
  readonly requests: RateDimension;
  readonly tokens: RateDimension;
  readonly window: ConcurrencyWindow;
  readonly local: boolean;
  readonly now: () => number;
  readonly random: () => number;
}

interface Settlement {
  /** Gives way where headers tell that little is left. */
  notice(headers: Readonly<Record<string, string>>): void;
  /** Draws the consequences of an attempt; `in_flight` still counts it. */
  settle(outcome: AttemptOutcome, flight: Flight, in_flight: number): void;
  /** Nothing is launched before; milliseconds since 1970. */
  blockedUntil(): number;
}

/** Turns the end of each attempt into pace: what to cut, what to let grow, how long to be silent. */
export function createSettlement({ requests, tokens, window, local, now, random }: Parts): Settlement {
  const isQueueing = createFirstTokenControl();
  let blocked_until = 0;
  let overloaded_share = 0;

  const block = (delay_ms: number) => {
    blocked_until = Math.max(blocked_until, now() + delay_ms);
  };
  const blockAsAsked = ({ retry_after_ms = 0 }: AttemptOutcome) =>
    block(Math.min(retry_after_ms, LONGEST_ASKED_MS) * (1 + RETRY_AFTER_SPREAD * random()));
  const succeed = ({ first_token_ms }: AttemptOutcome, { window_epoch }: Flight, in_flight: number) => {
    const queueing = local && first_token_ms !== undefined && isQueueing(first_token_ms);
    if (queueing) window.narrow(window_epoch, in_flight, NARROWING.queueing);
    else window.succeed(in_flight);
  };
  const refuse = (outcome: AttemptOutcome, flight: Flight) => {
    blockAsAsked(outcome);
    const { requests: left = 1, tokens: tokens_left = 1 } = readBudgets(outcome.headers ?? {}, now());
    const seen = tokens_left < Math.min(NO_BUDGET, left) ? 'tokens' : 'requests';
    if ((outcome.short_of ?? seen) === 'tokens') tokens.refuse(flight.tokens);
    else requests.refuse(flight.requests);
  };

  return {
    blockedUntil: () => blocked_until,
    notice(headers) {
      const budgets = readBudgets(headers, now());
      if ((budgets.requests ?? 1) < LOW_BUDGET) requests.mark();
      if ((budgets.tokens ?? 1) < LOW_BUDGET) tokens.mark();
    },
    settle(outcome, flight, in_flight) {
      const { kind } = outcome;
      overloaded_share += ((kind === 'overloaded' ? 1 : 0) - overloaded_share) / OVERLOAD_CALLS;
      if (kind === 'ok') succeed(outcome, flight, in_flight);
      else if (kind === 'throttled_rate') refuse(outcome, flight);
      else if (kind === 'throttled_concurrency') {
        window.refuse(flight.window_epoch, in_flight);
        blockAsAsked(outcome);
        block(SHORTEST_BLOCK_MS + (LONGEST_BLOCK_MS - SHORTEST_BLOCK_MS) * random());
      } else if (kind === 'overloaded') {
        blockAsAsked(outcome);
        if (overloaded_share > OFTEN_OVERLOADED) {
          window.narrow(flight.window_epoch, in_flight, NARROWING.overloaded);
        }
      } else if (kind === 'timeout') window.narrow(flight.window_epoch, in_flight, NARROWING.timeout);
    },
  };
}
