const FIRST_MS = 1000;
/** A host that asks for more (or cannot count) is asked again the next day. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

interface Refusal {
  readonly retry_after: string | undefined;
  readonly now_ms: number;
  /** How often it has refused before, from 0. */
  readonly round: number;
  readonly random: () => number;
}

/**
 * Reads how many milliseconds a host wants to be left alone: `Retry-After` (RFC 9110, section 10.2.3), else 1 to 2,
 * 2 to 4, 4 to 8 s.
 */
export function readWait({ retry_after = '', now_ms, round, random }: Refusal): number {
  const text = retry_after.trim();
  const asked_ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now_ms;
  // Also for "at once", the past and nonsense: else an overloaded host would be asked in a busy loop.
  if (!(asked_ms > 0)) return Math.ceil(FIRST_MS * 2 ** round * (1 + random()));
  return Math.min(asked_ms, LONGEST_MS);
}
