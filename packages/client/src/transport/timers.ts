/** Waiting and chance, passed in so that tests decide both. */
export interface Timers {
  /** Resolves after so many milliseconds, or at once when the signal is aborted; never rejects. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

export const systemTimers: Timers = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      signal?.addEventListener('abort', finish);
      if (signal?.aborted) finish();
    }),
  random: Math.random,
};

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;

/**
 * How long to wait before the next try: exponential with jitter, so that clients of a restarted server do not come all at once.
 *
 * @param failures - failures in a row, from 1
 */
export function createDelay(failures: number, random: Timers['random']): number {
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
  return Math.round(ceiling * (0.5 + random() / 2));
}
