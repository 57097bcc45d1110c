import type { Timers } from '../transport/timers.ts';

/** What `within` gives when the time was up first. */
export const TIME_IS_UP: unique symbol = Symbol('time is up');

interface Patience {
  readonly ms: number;
  readonly timers: Timers;
}

/** Waits for a promise no longer than so many milliseconds; the promise itself goes on. */
export async function within<T>(promise: Promise<T>, patience: Patience): Promise<T | typeof TIME_IS_UP> {
  const waiting = new AbortController();
  const timeUp = patience.timers.sleep(patience.ms, waiting.signal).then((): typeof TIME_IS_UP => TIME_IS_UP);
  try {
    return await Promise.race([promise, timeUp]);
  } finally {
    waiting.abort();
  }
}
