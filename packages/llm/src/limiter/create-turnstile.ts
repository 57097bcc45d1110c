import type { TimerClock } from '@roadwright/domain';
import { createAlarm } from './create-alarm.ts';
import { createTokenBucket } from './token-bucket.ts';

/** What a person allows, whatever the provider would take. */
export interface Ceilings {
  readonly max_concurrency: number;
  /** Requests per minute. */
  readonly rpm?: number | undefined;
  /** Tokens per minute, prompt and answer together. */
  readonly tpm?: number | undefined;
}

/** The call of a lane whose turn it is. */
interface NextCall {
  /** Until the lane's own pace lets it go, in milliseconds; Infinity when another must come back first. */
  readonly wait_ms: number;
  /** Estimated tokens. */
  readonly cost: number;
  launch(): void;
}

/** The calls of one limiter; undefined when none waits. */
type Lane = () => NextCall | undefined;

export interface Turnstile {
  join(lane: Lane): void;
  /** Launches whatever may go; to be called after everything that could let a call go. */
  turn(): void;
  /** Gives a place back, with the tokens that were expected and not used. */
  leave(unused_tokens: number): void;
}

/**
 * Holds the ceilings that several limiters share and lets them launch in turn. A lane that its own pace holds back keeps
 * its turn and nobody else waits for it; one that a ceiling holds back is waited for, else small calls would pass a large
 * one for ever.
 */
export function createTurnstile(ceilings: Ceilings, clock: TimerClock): Turnstile {
  const { max_concurrency, rpm = Infinity, tpm = Infinity } = ceilings;
  const requests = createTokenBucket({ per_s: rpm / 60 }, clock.now);
  const tokens = createTokenBucket({ per_s: tpm / 60 }, clock.now);
  /** Whose turn it is comes first. */
  const lanes: Lane[] = [];
  let in_flight = 0;
  const setAlarm = createAlarm(clock, () => turn());

  const findWait = (cost: number): number =>
    in_flight < max_concurrency ? Math.max(requests.waitFor(1), tokens.waitFor(cost)) : Infinity;
  const launch = (lane: Lane, next: NextCall) => {
    lanes.splice(lanes.indexOf(lane), 1);
    lanes.push(lane);
    in_flight++;
    requests.take(1);
    tokens.take(next.cost);
    next.launch();
  };
  /** Launches one call; else tells how long nothing can go. */
  const launchNext = (): number => {
    let soonest_ms = Infinity;
    for (const lane of lanes) {
      const next = lane();
      if (next === undefined) continue;
      const wait_ms = next.wait_ms > 0 ? next.wait_ms : findWait(next.cost);
      soonest_ms = Math.min(soonest_ms, wait_ms);
      if (next.wait_ms > 0) continue;
      if (wait_ms === 0) launch(lane, next);
      break;
    }
    return soonest_ms;
  };
  const turn = () => {
    let wait_ms = launchNext();
    while (wait_ms === 0) wait_ms = launchNext();
    setAlarm(clock.now() + wait_ms);
  };

  return {
    join: (lane) => void lanes.push(lane),
    turn,
    leave(unused_tokens) {
      in_flight--;
      tokens.give(unused_tokens);
      turn();
    },
  };
}
