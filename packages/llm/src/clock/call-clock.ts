/** Time as a call sees it; tests pass one that they move by hand. */
export interface CallClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once after so many milliseconds; the result takes the timer back. */
  after(delay_ms: number, action: () => void): () => void;
}

/** Node fires a longer timer at once instead of late. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const systemClock: CallClock = {
  now: () => Date.now(),
  after(delay_ms, action) {
    const timer = setTimeout(action, Math.min(Math.max(delay_ms, 0), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
