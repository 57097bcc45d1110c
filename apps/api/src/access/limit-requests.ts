import { AppError } from '@roadwright/domain';
import type { Context } from 'hono';
import type { Allowance, TokenBuckets } from './create-token-buckets.ts';

/** Creates the error for whoever asks too often. */
export const createRateLimited = ({ wait_ms }: Allowance): AppError =>
  new AppError('rate_limited', 'You ask too often. Wait as long as Retry-After says.', {
    retry: { after_ms: wait_ms },
  });

/**
 * Counts a request, and says in the answer how many more there may be (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @throws AppError rate_limited
 */
export function countRequest(c: Context, buckets: TokenBuckets | null, name: string): void {
  if (buckets === null) return;
  const standing = buckets.take(name);
  c.header('RateLimit-Policy', `"requests";q=${buckets.per_minute};w=60`);
  c.header('RateLimit', `"requests";r=${standing.remaining};t=${Math.ceil(standing.full_ms / 1000)}`);
  if (!standing.allowed) throw createRateLimited(standing);
}
