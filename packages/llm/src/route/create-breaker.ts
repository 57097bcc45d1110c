import { pause, type TimerClock } from '@roadwright/domain';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import { createOutcomeCounter } from './create-outcome-counter.ts';
import { createPassage, type Passage } from './create-passage.ts';

/** Out of at least so many attempts, more than this part has to fail. */
const LEAST_ATTEMPTS = 10;
const FAILED_SHARE = 0.5;
/** Milliseconds until the first probe of an endpoint that failed, doubled by every probe that fails, up to the longest. */
const FIRST_OPEN_MS = 15_000;
const LONGEST_OPEN_MS = 30_000;
/** Who asks for more silence than the first is not waited for in the queue; more than the second is not taken at its word. */
const LONG_SILENCE_MS = 60_000;
const LONGEST_SILENCE_MS = 900_000;

/** Keeps attempts away from a model at an endpoint that does not work, and finds out when it works again. */
export interface Breaker {
  /** Lets an attempt begin; undefined when none may. After a pause the first who asks is the only one, as the probe. */
  enter(): Passage | undefined;
  /** Why nobody may begin, and when the next probe may (milliseconds since 1970); undefined while somebody may. */
  readonly closure: Closure | undefined;
  /** Resolves when it is worth to ask again; rejects with the signal's reason. */
  awaitChange(signal: AbortSignal): Promise<void>;
}

interface Closure {
  readonly cause: Failure;
  readonly until: number;
  /** How long the refusal asked for silence, which may be longer than it is taken at its word. */
  readonly asked_until: number;
}

interface BreakerOptions {
  readonly clock: TimerClock;
  /** Told at every opening, by a probe too, and with no failure at the closing. */
  readonly onChange?: (cause: Failure | undefined) => void;
}

type State = { readonly name: 'closed' } | ({ readonly name: 'open' | 'probing' } & Closure);

/**
 * Opens when more than half of the last half minute's attempts failed by a fault of the endpoint; at once for what no
 * retry mends, such as an empty account, where nothing else succeeds; and for as long as a refusal asks for silence, when
 * that is more than a minute. Then one probe goes through after 15 s and one every 30 s from then on. A plain throttle
 * never opens it: pace is the limiter's matter (Nygard, "Release It!", 2007).
 */
export function createBreaker({ clock, onChange }: BreakerOptions): Breaker {
  const counter = createOutcomeCounter(clock.now);
  const revocable = new Set<() => void>();
  let state: State = { name: 'closed' };
  let open_ms = FIRST_OPEN_MS;
  let waiting: (() => void)[] = [];

  const turn = (next: State) => {
    state = next;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  const open = (cause: Failure) => {
    const { retry_after_ms: asked_ms = 0 } = cause;
    const until = clock.now() + Math.max(open_ms, Math.min(LONGEST_SILENCE_MS, asked_ms));
    turn({ name: 'open', cause, until, asked_until: clock.now() + asked_ms });
    open_ms = Math.min(LONGEST_OPEN_MS, 2 * open_ms);
    const revoked = [...revocable];
    revocable.clear();
    for (const revoke of revoked) revoke();
    onChange?.(cause);
  };
  const close = () => {
    counter.clear();
    open_ms = FIRST_OPEN_MS;
    turn({ name: 'closed' });
    onChange?.(undefined);
  };
  const judge = (failure: Failure) => {
    const { failed, all } = counter.add(true);
    const common = all >= LEAST_ATTEMPTS && failed > FAILED_SHARE * all;
    // One refused key among answers that come is a slip of the provider, and not worth to stop the others.
    const plain = all === failed && FAILURE_RULES[failure.kind].blames === 'endpoint_at_once';
    if (common || plain) open(failure);
  };

  const enterClosed = () => {
    const passage = createPassage({
      succeed: () => void (passage.stands && counter.add(false)),
      fail(failure) {
        // What was sent before the breaker opened says nothing about the time since.
        if (!passage.stands) return;
        if (wantsSilence(failure)) open(failure);
        else if (isEndpointFault(failure)) judge(failure);
        else counter.add(false);
      },
      cancel: () => undefined,
      leave: () => void revocable.delete(passage.revoke),
    });
    revocable.add(passage.revoke);
    return passage;
  };
  const enterAsProbe = (closure: Closure) => {
    state = { ...closure, name: 'probing' };
    return createPassage({
      succeed: close,
      fail: (failure) => (wantsSilence(failure) || isEndpointFault(failure) ? open(failure) : close()),
      cancel: () => turn({ ...closure, name: 'open', until: clock.now() }),
      leave: () => undefined,
    });
  };
  const isShut = () => state.name === 'probing' || (state.name === 'open' && clock.now() < state.until);

  return {
    enter() {
      if (isShut()) return undefined;
      return state.name === 'closed' ? enterClosed() : enterAsProbe(state);
    },
    get closure() {
      return state.name !== 'closed' && isShut() ? state : undefined;
    },
    async awaitChange(signal) {
      if (!isShut()) return;
      if (state.name === 'open') return pause({ clock, delay_ms: state.until - clock.now(), signal });
      await awaitWake((wake) => waiting.push(wake), signal);
    },
  };
}

const isEndpointFault = ({ kind }: Failure): boolean => FAILURE_RULES[kind].blames !== 'nobody';

/** Whether a refusal asks for more silence than is waited for in the queue. */
export const wantsSilence = ({ retry_after_ms = 0 }: Failure): boolean => retry_after_ms > LONG_SILENCE_MS;

function awaitWake(subscribe: (wake: () => void) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    subscribe(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    });
  });
}
