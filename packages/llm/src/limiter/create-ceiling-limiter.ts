import type { TimerClock } from '@roadwright/domain';
import type { AttemptOutcome, Limiter, Permit } from './limiter.ts';
import { createTokenBucket } from './token-bucket.ts';

interface Ceilings {
  readonly max_concurrency: number;
  /** Requests per minute. */
  readonly rpm?: number | undefined;
  /** Tokens per minute, prompt and answer together. */
  readonly tpm?: number | undefined;
  readonly clock: TimerClock;
}

interface Waiter {
  readonly order: number;
  readonly tokens: number;
  launch(): void;
}

/**
 * Holds the ceilings that a person set, and waits as long as the provider asks. Who waits goes by rank inside the task,
 * then by arrival, so that the first concepts are ready first.
 */
export function createCeilingLimiter({ max_concurrency, rpm, tpm, clock }: Ceilings): Limiter {
  const requests = rpm === undefined ? undefined : createTokenBucket(rpm, clock.now);
  const tokens = tpm === undefined ? undefined : createTokenBucket(tpm, clock.now);
  const waiting: Waiter[] = [];
  let in_flight = 0;
  let blocked_until = 0;
  let cancelTimer = () => {};

  const launchWaiting = () => {
    cancelTimer();
    for (let head = waiting[0]; head !== undefined && in_flight < max_concurrency; head = waiting[0]) {
      const wait_ms = Math.max(
        blocked_until - clock.now(),
        requests?.waitFor(1) ?? 0,
        tokens?.waitFor(head.tokens) ?? 0,
      );
      if (wait_ms > 0) {
        cancelTimer = clock.after(wait_ms, launchWaiting);
        return;
      }
      waiting.shift();
      requests?.take(1);
      tokens?.take(head.tokens);
      in_flight++;
      head.launch();
    }
  };

  const createPermit = (estimate: number): Permit => ({
    report(outcome: AttemptOutcome) {
      in_flight--;
      if (outcome.tokens !== undefined) tokens?.give(estimate - outcome.tokens);
      if (outcome.kind.startsWith('throttled') && outcome.retry_after_ms !== undefined) {
        blocked_until = Math.max(blocked_until, clock.now() + outcome.retry_after_ms);
      }
      launchWaiting();
    },
  });

  return {
    acquire: ({ tokens: estimate, scope, signal }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const leave = () => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(signal.reason);
          launchWaiting();
        };
        const waiter: Waiter = {
          order: scope.order,
          tokens: estimate,
          launch() {
            signal.removeEventListener('abort', leave);
            resolve(createPermit(estimate));
          },
        };
        signal.addEventListener('abort', leave, { once: true });
        insertByOrder(waiting, waiter);
        launchWaiting();
      }),
    state: () => ({
      in_flight,
      waiting: waiting.length,
      limit: max_concurrency,
      blocked_until: blocked_until > clock.now() ? blocked_until : 0,
    }),
  };
}

/** Puts a waiter behind everyone of the same or a lower order. */
function insertByOrder(waiting: Waiter[], waiter: Waiter): void {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((waiting[middle]?.order ?? 0) <= waiter.order) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, waiter);
}
