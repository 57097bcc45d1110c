import type { TimerClock } from '@roadwright/domain';

/** Node fires a longer timer at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: TimerClock = {
  now: () => Date.now(),
  after(delay_ms, action) {
    const timer = setTimeout(action, Math.min(Math.max(delay_ms, 0), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
