/** A week: no call waits longer, and what asks for more is a moment, a fault or another unit. */
const LONGEST_WAIT_MS = 7 * 86_400_000;

/** Gives a wait that a provider may ask for in earnest, in milliseconds; undefined for any other figure. */
export const keepPlausible = (wait_ms: number | undefined): number | undefined =>
  wait_ms !== undefined && wait_ms >= 0 && wait_ms <= LONGEST_WAIT_MS ? wait_ms : undefined;
