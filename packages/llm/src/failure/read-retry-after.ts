import { keepPlausible } from './keep-plausible.ts';
import { findSentAt, readFigure } from './read-reset.ts';

/**
 * Reads how long a provider asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in (also fractional)
 * seconds, as an HTTP date or as a moment since 1970. Gives undefined for nothing, nonsense, more than a week, and the
 * -1 that Azure sends.
 */
export function readRetryAfter(
  headers: Readonly<Record<string, string>>,
  now_ms: number,
): number | undefined {
  const sent_at = findSentAt(headers, now_ms);
  return (
    keepPlausible(readWait(headers['retry-after-ms'], 1, sent_at)) ??
    keepPlausible(readWait(headers['retry-after'], 1000, sent_at))
  );
}

function readWait(text: string | undefined, unit_ms: number, sent_at: number): number | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const figure = Number(value);
  if (!Number.isNaN(figure)) return readFigure(figure, unit_ms, sent_at);
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - sent_at);
}
