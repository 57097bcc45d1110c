/** Seconds of rate that may be saved up: enough for a smooth flow, too little to break a limit per minute. */
const BURST_S = 1;

interface TokenBucket {
  /** Milliseconds until `cost` may be taken; 0 when it may now. */
  waitFor(cost: number): number;
  take(cost: number): void;
  /** Corrects an estimate: positive when less was used than taken. */
  give(amount: number): void;
}

/**
 * Holds a rate per minute. A cost larger than the whole bucket passes once the bucket is full and leaves a debt, so
 * that it is late instead of stuck.
 */
export function createTokenBucket(per_minute: number, now: () => number): TokenBucket {
  const per_ms = per_minute / 60_000;
  const capacity = Math.max(1, per_ms * 1000 * BURST_S);
  let level = capacity;
  let filled_at = now();
  const fill = () => {
    const time = now();
    level = Math.min(capacity, level + Math.max(0, time - filled_at) * per_ms);
    filled_at = time;
  };
  return {
    waitFor(cost) {
      fill();
      const lacking = Math.min(cost, capacity) - level;
      // Rates make fractions; a millionth of a call is not worth another timer.
      return lacking <= 1e-6 ? 0 : Math.ceil(lacking / per_ms);
    },
    take(cost) {
      fill();
      level -= cost;
    },
    give(amount) {
      level = Math.min(capacity, level + amount);
    },
  };
}
