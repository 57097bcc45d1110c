/**
 * Reads how long a provider asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in (also fractional)
 * seconds or as an HTTP date. Gives undefined for nothing, nonsense, and the -1 that Azure sends.
 */
export function readRetryAfter(
  headers: Readonly<Record<string, string>>,
  now_ms: number,
): number | undefined {
  const exact = readNumber(headers['retry-after-ms']);
  if (exact !== undefined) return Math.ceil(exact);
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return readNumber(value) === undefined ? undefined : Math.ceil(seconds * 1000);
  const date = Date.parse(value);
  if (Number.isNaN(date)) return undefined;
  // The provider's own clock, when it tells it, so that a wrong clock here does no harm.
  const sent_at = Date.parse(headers.date ?? '');
  return Math.max(0, date - (Number.isNaN(sent_at) ? now_ms : sent_at));
}

function readNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
