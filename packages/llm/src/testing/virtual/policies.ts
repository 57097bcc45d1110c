import { createAdaptiveLimiter } from '../../limiter/create-adaptive-limiter.ts';
import type { AttemptOutcome, Limiter, Permit } from '../../limiter/limiter.ts';
import type { Policy } from './virtual-process.ts';

const MAX_CONCURRENCY = 512;

/** Ours. */
export const PACED: Policy = {
  name: 'paced',
  max_failed: 4,
  throttles_count: false,
  createLimiter: ({ clock, random, local }) =>
    createAdaptiveLimiter({ max_concurrency: MAX_CONCURRENCY, local, clock, random }),
};

const createWindowLimiter =
  (start: number, adapt?: (width: number, outcome: AttemptOutcome) => number) => (): Limiter => {
    let width = start;
    let in_flight = 0;
    const waiting: ((permit: Permit) => void)[] = [];
    const permit: Permit = {
      notice() {},
      report(outcome) {
        in_flight--;
        width = adapt?.(width, outcome) ?? width;
        launch();
      },
    };
    const launch = () => {
      while (in_flight < Math.floor(width)) {
        const next = waiting.shift();
        if (next === undefined) return;
        in_flight++;
        next(permit);
      }
    };
    return {
      acquire: () =>
        new Promise((resolve) => {
          waiting.push(resolve);
          launch();
        }),
      state: () => ({ in_flight, waiting: waiting.length, limit: width, blocked_until: 0 }),
    };
  };

/** What people write instead; each must fail the bars. */
export const NAIVE: readonly Policy[] = [
  {
    name: 'sdk, 2 retries',
    max_failed: 3,
    throttles_count: true,
    createLimiter: createWindowLimiter(Infinity),
  },
  { name: '10 retries', max_failed: 11, throttles_count: true, createLimiter: createWindowLimiter(Infinity) },
  { name: 'fixed 5', max_failed: 4, throttles_count: false, createLimiter: createWindowLimiter(5) },
  { name: 'fixed 30', max_failed: 4, throttles_count: false, createLimiter: createWindowLimiter(30) },
  {
    name: 'aimd per 429',
    max_failed: 4,
    throttles_count: false,
    createLimiter: createWindowLimiter(8, (width, { kind }) =>
      kind === 'ok' ? width + 1 / width : kind.startsWith('throttled') ? Math.max(1, width / 2) : width,
    ),
  },
];
