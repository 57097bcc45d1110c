import type { TimerClock } from '../port/timer-clock.ts';

interface ManualClock extends TimerClock {
  /** Moves the time on, running every timer that comes due, in order, with all that follows from each. */
  advance(by_ms: number): Promise<void>;
  /** Due times of the timers that wait. */
  readonly pending: readonly number[];
}

/** Makes a clock that stands still until it is moved. */
export function createManualClock(start_ms = 0): ManualClock {
  let time = start_ms;
  let timers: { due: number; action: () => void }[] = [];
  // A turn of the event loop lets every promise that a timer settled run to its next wait.
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => time,
    after(delay_ms, action) {
      const timer = { due: time + delay_ms, action };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(by_ms) {
      const end = time + by_ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.due - b.due)[0];
        if (next === undefined || next.due > end) break;
        timers = timers.filter((timer) => timer !== next);
        time = Math.max(time, next.due);
        next.action();
        await settle();
      }
      time = end;
    },
    get pending() {
      return timers.map(({ due }) => due);
    },
  };
}
