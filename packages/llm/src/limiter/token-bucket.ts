/** Seconds of rate that may be saved up: a smooth flow, yet too little to break a limit per minute. */
const BURST_S = 0.5;

interface TokenBucket {
  /** Milliseconds until `cost` may be taken; 0 when it may now. */
  waitFor(cost: number): number;
  take(cost: number): void;
  /** Corrects an estimate: positive when less was used than taken. */
  give(amount: number): void;
  /** From now on fills at so much per second. */
  setRate(limit: BucketLimit): void;
}

interface BucketLimit {
  /** Infinity holds nothing back. */
  readonly per_s: number;
  /** What may be taken at once, when that is more than half a second of the rate. */
  readonly burst?: number | undefined;
}

/**
 * Holds a rate. A cost larger than the whole bucket passes once the bucket is full and leaves a debt, so that it is late
 * instead of stuck.
 */
export function createTokenBucket(limit: BucketLimit, now: () => number): TokenBucket {
  let rate = limit.per_s;
  let capacity = findCapacity(limit);
  let level = capacity;
  let filled_at = now();
  const fill = () => {
    const time = now();
    const gained = rate === Infinity ? capacity : (Math.max(0, time - filled_at) / 1000) * rate;
    level = Math.min(capacity, level + gained);
    filled_at = time;
  };
  return {
    waitFor(cost) {
      if (rate === Infinity) return 0;
      fill();
      const lacking = Math.min(cost, capacity) - level;
      // Rates make fractions; a millionth of a call is not worth another timer.
      return lacking <= 1e-6 ? 0 : Math.ceil((lacking / rate) * 1000);
    },
    take(cost) {
      fill();
      level -= cost;
    },
    give(amount) {
      level = Math.min(capacity, level + amount);
    },
    setRate(next) {
      fill();
      rate = next.per_s;
      capacity = findCapacity(next);
      level = Math.min(level, capacity);
    },
  };
}

const findCapacity = ({ per_s, burst = 0 }: BucketLimit): number => Math.max(1, burst, per_s * BURST_S);
