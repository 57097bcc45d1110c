/** AWS Architecture Blog, "Exponential Backoff and Jitter", 2015: full jitter spreads a crowd best. */
const FIRST_MS = 500;
const LONGEST_MS = 20_000;
/** A crowd that was told the same Retry-After must not come back in the same instant. */
const RETRY_AFTER_SPREAD = 0.25;

interface Backoff {
  /** How many attempts failed before this one, from 0. */
  readonly round: number;
  readonly retry_after_ms?: number | undefined;
  readonly random: () => number;
}

/** Gives the milliseconds to wait before the next attempt: never less than the provider asked for. */
export function createBackoff({ round, retry_after_ms = 0, random }: Backoff): number {
  const asked = retry_after_ms * (1 + random() * RETRY_AFTER_SPREAD);
  // "At once" would become a busy loop under a throttle that goes on.
  if (retry_after_ms >= FIRST_MS) return Math.ceil(asked);
  return Math.ceil(Math.max(asked, random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(round, 16))));
}
