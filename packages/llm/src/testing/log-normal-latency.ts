import { createSeededRandom } from '../random/seeded-random.ts';

interface LogNormal {
  readonly median_ms: number;
  /** Spread of the logarithm; 0.5 to 0.8 fits hosted models. */
  readonly sigma: number;
}

/** Draws a log-normal latency in milliseconds (Box and Muller 1958). */
export function drawLogNormal({ median_ms, sigma }: LogNormal, random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return median_ms * Math.exp(sigma * radius * Math.cos(2 * Math.PI * random()));
}

/** Gives log-normal latencies, the same row for the same seed. */
export function createLogNormalLatency({
  seed,
  ...shape
}: LogNormal & { readonly seed: number }): () => number {
  const random = createSeededRandom(seed);
  return () => drawLogNormal(shape, random);
}
