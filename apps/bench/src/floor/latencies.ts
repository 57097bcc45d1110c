import { drawLogNormal } from '@roadwright/llm/testing';

/** Times of calls, which are log-normal between their bounds. */
export interface Latencies {
  readonly median_ms: number;
  /** Standard deviation of the logarithm; with 0 all are the median. */
  readonly sigma: number;
  readonly least_ms: number;
  readonly most_ms: number;
}

/** Those of the benches: a median of 632 ms, of which a hundredth part is cut at each end. */
export const SPREAD: Latencies = { median_ms: 632, sigma: 0.5, least_ms: 200, most_ms: 2000 };

/** Draws the time of one call, in milliseconds. */
export const drawLatency = (
  { median_ms, sigma, least_ms, most_ms }: Latencies,
  random: () => number,
): number => Math.min(most_ms, Math.max(least_ms, drawLogNormal({ median_ms, sigma }, random)));
