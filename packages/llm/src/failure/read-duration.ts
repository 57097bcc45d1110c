const UNIT_MS: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  µs: 1e-3,
  ns: 1e-6,
};
const PART = /(\d+(?:\.\d+)?)(ms|us|µs|ns|d|h|m|s)/g;
const WHOLE = /^(?:\d+(?:\.\d+)?(?:ms|us|µs|ns|d|h|m|s))+$/;

/**
 * Reads a duration as Go writes it, such as `6m0s`, `1.5s` or `120ms`, or one of days, in milliseconds; undefined for
 * anything else.
 */
export function readDuration(text: string): number | undefined {
  const value = text.trim();
  if (!WHOLE.test(value)) return undefined;
  let sum = 0;
  for (const [, count, unit = ''] of value.matchAll(PART)) sum += Number(count) * (UNIT_MS[unit] ?? 0);
  return Math.ceil(sum);
}
