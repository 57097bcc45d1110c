import { setTimeout as wait } from 'node:timers/promises';

/** Something that is done over and over. */
interface Repetition {
  /** Resolves when the last time is over; rejects with what the first failing one threw, after which there was none. */
  stop(): Promise<void>;
}

/** Does something over and over, with a pause in milliseconds after each time, until it is stopped. */
export function repeatUntilStopped(act: () => Promise<void>, pause_ms: number): Repetition {
  let running = true;
  const repeating = (async () => {
    while (running) {
      await act();
      await wait(pause_ms);
    }
  })();
  // Told by stop(); until then a fault may not end the process, which would leave what it started behind.
  repeating.catch(() => undefined);
  return {
    stop: () => {
      running = false;
      return repeating;
    },
  };
}
