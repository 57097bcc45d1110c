/** Time and what is to happen later; tests pass one that they move by hand. */
export interface TimerClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `action` once after so many milliseconds; the result takes the timer back. */
  after(delay_ms: number, action: () => void): () => void;
}
