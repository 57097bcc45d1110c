import type { TimerClock } from '@roadwright/domain';
import { createHeap, type Heaped } from '../../limiter/create-heap.ts';

interface Timer extends Heaped {
  readonly due: number;
  readonly number: number;
  readonly action: () => void;
}

export interface VirtualClock extends TimerClock {
  /** Runs all that comes due until then, with what follows from it; stops early once `isDone`. */
  run(until_ms: number, isDone?: () => boolean): Promise<void>;
}

/** Makes a clock that jumps from timer to timer: hours of waiting take seconds. */
export function createVirtualClock(): VirtualClock {
  const timers = createHeap<Timer>((one, other) =>
    one.due === other.due ? one.number < other.number : one.due < other.due,
  );
  let time = 0;
  let count = 0;
  return {
    now: () => time,
    after(delay_ms, action) {
      const timer = { due: time + Math.max(0, delay_ms), number: count++, action, heap_index: -1 };
      timers.push(timer);
      return () => timers.remove(timer);
    },
    async run(until_ms, isDone = () => false) {
      for (let next = timers.peek(); next !== undefined && next.due <= until_ms; next = timers.peek()) {
        timers.pop();
        time = next.due;
        next.action();
        // What a timer settled runs in the very next microtask: a limiter's promise is the only one between two timers.
        await Promise.resolve();
        await Promise.resolve();
        if (isDone()) return;
      }
      time = until_ms;
    },
  };
}
