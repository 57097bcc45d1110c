import type { TimerClock } from '@roadwright/domain';
import { createFairQueue, type Waiter } from './create-fair-queue.ts';
import { createPace } from './create-pace.ts';
import { type Ceilings, createTurnstile, type Turnstile } from './create-turnstile.ts';
import type { AttemptOutcome, Limiter, Permit, PermitRequest } from './limiter.ts';

export interface AdaptiveLimiterOptions extends Ceilings {
  /** A server of one machine, which queues instead of refusing. */
  readonly local?: boolean;
  readonly clock: TimerClock;
  /** Numbers in [0, 1). */
  readonly random: () => number;
}

const REFUSED: ReadonlySet<AttemptOutcome['kind']> = new Set([
  'throttled_rate',
  'throttled_concurrency',
  'overloaded',
]);

interface Waiting extends Waiter {
  launch(): void;
}

/**
 * Paces the calls of one process for one class of models so that all processes with one key get equal shares of whatever
 * the provider allows, without talking to each other: PACED, as the acceptance test measures it. Tasks share by deficit
 * round robin. The ceilings are its own, unless it is given a turnstile that several share.
 */
export function createAdaptiveLimiter(
  options: AdaptiveLimiterOptions,
  turnstile: Turnstile = createTurnstile(options, options.clock),
): Limiter {
  const { max_concurrency, local = false, clock, random } = options;
  const pace = createPace({ max_concurrency, local, now: clock.now, random });
  const queue = createFairQueue<Waiting>();
  let arrivals = 0;

  const grow = () => pace.grow(queue.size > 0);
  turnstile.join(() => {
    grow();
    const head = queue.peek();
    if (head === undefined) return undefined;
    return { wait_ms: pace.findWait(head.cost), cost: head.cost, launch: () => queue.take()?.launch() };
  });
  const createPermit = (estimate: number): Permit => {
    const flight = pace.launch(estimate);
    return {
      notice(headers) {
        flight.notice(headers);
        turnstile.turn();
      },
      report(outcome) {
        grow();
        flight.report(outcome);
        // What a person allows in tokens is not used up by refusals, whatever a provider counts.
        turnstile.leave(estimate - (outcome.tokens ?? (REFUSED.has(outcome.kind) ? 0 : estimate)));
      },
    };
  };

  const acquire = ({ tokens: cost, scope, signal }: PermitRequest) =>
    new Promise<Permit>((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const leave = () => {
        queue.remove(waiter);
        reject(signal.reason);
        turnstile.turn();
      };
      const waiter: Waiting = {
        task_id: scope.task_id,
        order: scope.order,
        arrival: arrivals++,
        cost,
        heap_index: -1,
        launch() {
          signal.removeEventListener('abort', leave);
          resolve(createPermit(cost));
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      grow();
      queue.add(waiter);
      turnstile.turn();
    });

  return {
    acquire,
    state: () => ({
      in_flight: pace.in_flight,
      waiting: queue.size,
      limit: pace.limit,
      blocked_until: pace.blocked_until,
    }),
  };
}
