/** Seconds per step of a call per second: smaller is fairer sooner and refused more often (measured, 5 to 14). */
const STEP_S = 9;
/** Where budget headers warn before a refusal, faster growth costs nothing (measured, 4 to 6). */
const WARNED_STEP_S = 5;
/** Seconds in which the rate doubles while it is looked for: two round trips of a refusal fit in many times. */
const DOUBLING_S = 2.5;
/** Without trouble for as long as this and for as many calls, capacity has probably gone up. */
const QUIET_S = 15;
const QUIET_CALLS = 60;
/** Then the step itself grows, by e in so many seconds; equal for all, while growth by a share made the rich richer. */
const QUIET_RISE_S = 10;
/** Powers of e; the steep rise of the unwarned would only bring refusals where a budget is told. */
const STEEPEST = 12;
const WARNED_STEEPEST = 2;

interface Growth {
  readonly rate: number;
  /** What one call takes. */
  readonly unit: number;
  /** Seconds to grow for. */
  readonly span_s: number;
  /** Seconds of use since the last trouble. */
  readonly quiet_s: number;
  /** The provider tells its budget. */
  readonly warned: boolean;
}

interface FastGrowth {
  readonly rate: number;
  /** Seconds to grow for. */
  readonly span_s: number;
  /** Each one so far makes the search slower. */
  readonly refusals: number;
}

/** Gives the rate that is tried next while it is looked for. */
export const growFast = ({ rate, span_s, refusals }: FastGrowth): number =>
  rate * 2 ** (span_s / (DOUBLING_S * (1 + refusals)));

/**
 * Gives the rate after a stretch of use: an additive step that is equal for every process, so that shares even out
 * (Chiu and Jain 1989).
 */
export function growEvenly({ rate, unit, span_s, quiet_s, warned }: Growth): number {
  const step = unit / (warned ? WARNED_STEP_S : STEP_S) ** 2;
  const over_s = quiet_s - Math.max(QUIET_S, (QUIET_CALLS * unit) / rate);
  const rise = Math.min(warned ? WARNED_STEEPEST : STEEPEST, Math.max(0, over_s) / QUIET_RISE_S);
  return rate + step * span_s * Math.exp(rise);
}
