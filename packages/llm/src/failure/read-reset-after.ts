import { findSentAt, readReset } from './read-reset.ts';

const RESET = /^(?:x-|anthropic-)?ratelimit-.*reset|^(?:x-)?ratelimit-reset/;

/**
 * Reads from a provider's budget headers how long until what is used up comes back, in milliseconds; for a throttle
 * that names no Retry-After.
 */
export function readResetAfter(
  headers: Readonly<Record<string, string>>,
  now_ms: number,
): number | undefined {
  const waits = Object.entries(headers)
    .filter(([name]) => RESET.test(name) && isUsedUp(headers[name.replace('reset', 'remaining')]))
    .map(([, value]) => readReset(value, findSentAt(headers, now_ms)))
    .filter((wait_ms) => wait_ms !== undefined);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** Without a figure beside it nobody knows which budget a reset is about. */
const isUsedUp = (remaining: string | undefined): boolean =>
  remaining !== undefined && remaining.trim() !== '' && Number(remaining) <= 0;
