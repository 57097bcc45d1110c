/** What is left of one limit. */
export interface Budget {
  /** Per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until all of it is there again. */
  readonly reset_ms: number;
}

interface BucketLimit {
  /** Absent: holds nothing back. */
  readonly per_minute: number | undefined;
  /** Seconds of the limit that it holds, which is also what is there at first. */
  readonly burst_s: number;
}

interface ProviderBucket {
  /** Milliseconds until `cost`, or as much of it as the bucket can hold, is there; 0 when it is now. */
  waitFor(cost: number): number;
  /** Takes it, there or not: the bucket goes into debt, but for no more than it holds. */
  take(cost: number): void;
  /** Keeps what is there, as far as the new limit can hold it. */
  setLimit(per_minute: number): void;
  /** Absent when there is no limit. */
  budget(): Budget | undefined;
}

/** Floating-point dust that a wait must not be made of. */
const DUST = 1e-9;

/** Makes a limit per minute as providers keep it: a bucket that fills all the time (Anthropic and OpenAI say so). */
export function createProviderBucket(limit: BucketLimit, now: () => number): ProviderBucket {
  const { per_minute, burst_s } = limit;
  let per_ms = (per_minute ?? Infinity) / 60_000;
  const capacity = () => Math.max(1, per_ms * burst_s * 1000);
  let level = capacity();
  let filled_at = now();
  const fill = () => {
    level = per_ms === Infinity ? Infinity : Math.min(capacity(), level + (now() - filled_at) * per_ms);
    filled_at = now();
  };
  return {
    waitFor(cost) {
      fill();
      const lacking = Math.min(cost, capacity()) - level;
      return lacking <= DUST ? 0 : lacking / per_ms;
    },
    take(cost) {
      fill();
      level = Math.max(-capacity(), level - cost);
    },
    setLimit(next) {
      fill();
      per_ms = next / 60_000;
    },
    budget() {
      if (per_ms === Infinity) return undefined;
      fill();
      return {
        limit: Math.round(per_ms * 60_000),
        remaining: Math.max(0, Math.floor(level)),
        reset_ms: Math.ceil((capacity() - level) / per_ms),
      };
    },
  };
}
