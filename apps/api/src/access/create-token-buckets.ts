import type { Clock } from '@roadwright/domain';

interface BucketOptions {
  /** How many a minute in the long run, and how many at once after a rest. */
  readonly per_minute: number;
  readonly clock: Clock;
  /** Names that are remembered; past it the one that has rested longest begins anew. */
  readonly most?: number;
}

/** How a name stands. */
export interface Allowance {
  readonly allowed: boolean;
  /** Whole tokens that are left. */
  readonly remaining: number;
  /** Until there is a token; 0 when there is one. */
  readonly wait_ms: number;
  /** Until the bucket is full. */
  readonly full_ms: number;
}

/** Buckets of tokens, one for each name. */
export interface TokenBuckets {
  readonly per_minute: number;
  /** Takes a token where there is one. */
  take(name: string): Allowance;
  /** Tells how a name stands, and takes nothing. */
  look(name: string): Allowance;
}

const MINUTE_MS = 60_000;
/** Some 2 MB. */
const MOST = 10_000;

/** Creates the buckets of one process: each api counts by itself, and a restart forgets. */
export function createTokenBuckets({ per_minute, clock, most = MOST }: BucketOptions): TokenBuckets {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  const token_ms = MINUTE_MS / per_minute;

  function count(name: string): number {
    const bucket = buckets.get(name);
    if (bucket === undefined) return per_minute;
    return Math.min(per_minute, bucket.tokens + Math.max(0, clock() - bucket.at) / token_ms);
  }

  const describe = (tokens: number, allowed: boolean): Allowance => ({
    allowed,
    remaining: Math.floor(tokens),
    wait_ms: Math.max(0, Math.ceil((1 - tokens) * token_ms)),
    full_ms: Math.ceil((per_minute - tokens) * token_ms),
  });

  function keep(name: string, tokens: number): void {
    // Taken out first, so that the map stays in the order of use.
    buckets.delete(name);
    buckets.set(name, { tokens, at: clock() });
    const [oldest] = buckets.keys();
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest);
  }

  return {
    per_minute,
    take(name) {
      const tokens = count(name);
      if (tokens < 1) return describe(tokens, false);
      keep(name, tokens - 1);
      return describe(tokens - 1, true);
    },
    look(name) {
      const tokens = count(name);
      return describe(tokens, tokens >= 1);
    },
  };
}
