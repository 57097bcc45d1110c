import { readDuration } from './read-duration.ts';

/** Numbers above are moments and not durations: seconds, or milliseconds, since 1970. */
const FIRST_EPOCH_S = 1e9;
const FIRST_EPOCH_MS = 1e12;

/**
 * Reads how long, in milliseconds from `sent_at`, until a budget comes back: Go durations, seconds, epochs, RFC 3339 and
 * HTTP dates. Gives undefined for nothing, nonsense, and the -1 that Azure sends.
 */
export function readReset(text: string, sent_at: number): number | undefined {
  const value = text.trim();
  const duration = readDuration(value);
  if (duration !== undefined) return duration;
  const number = value === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return waitUntil(readMoment(value), sent_at);
  return readFigure(number, 1000, sent_at);
}

/**
 * Reads a figure as a wait in milliseconds: a duration in the given unit or, when it is too large for one, a moment.
 * Gives undefined for what is negative or not finite.
 */
export function readFigure(figure: number, unit_ms: number, sent_at: number): number | undefined {
  if (figure < 0 || !Number.isFinite(figure)) return undefined;
  if (figure >= FIRST_EPOCH_MS) return waitUntil(figure, sent_at);
  return figure >= FIRST_EPOCH_S ? waitUntil(figure * 1000, sent_at) : Math.ceil(figure * unit_ms);
}

/** The provider's own clock, when it tells it, so that a wrong clock here does no harm; milliseconds since 1970. */
export function findSentAt(headers: Readonly<Record<string, string>>, now_ms: number): number {
  const sent_at = Date.parse(headers.date ?? '');
  return Number.isNaN(sent_at) ? now_ms : sent_at;
}

/** `Date.parse` takes nearly any text for a date, so only what looks like one is given to it. */
const readMoment = (value: string): number =>
  /^\d{4}-\d\d-\d\dT|GMT$/.test(value) ? Date.parse(value) : Number.NaN;

const waitUntil = (moment: number, sent_at: number): number | undefined =>
  Number.isNaN(moment) ? undefined : Math.max(0, Math.ceil(moment - sent_at));
