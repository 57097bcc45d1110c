import { setTimeout as wait } from 'node:timers/promises';

/** Something done again and again. */
export interface Repetition {
  /** Resolves when the last turn is over. */
  stop(): Promise<void>;
}

/** Does the work at once and then again after each pause, one turn at a time; the work must not throw. */
export function repeatEvery(pause_ms: number, work: () => Promise<void>): Repetition {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function repeat(): Promise<void> {
    while (!signal.aborted) {
      await work();
      await wait(pause_ms, undefined, { signal }).catch(() => undefined);
    }
  }
  const repeating = repeat();
  return {
    stop: async () => {
      stopping.abort();
      await repeating;
    },
  };
}
