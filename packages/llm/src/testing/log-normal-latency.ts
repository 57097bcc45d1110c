import { createSeededRandom } from '../random/seeded-random.ts';

interface LogNormal {
  readonly median_ms: number;
  /** Spread of the logarithm; 0.5 to 0.8 fits hosted models. */
  readonly sigma: number;
  readonly seed: number;
}

/** Gives log-normal latencies in milliseconds, the same row for the same seed (Box and Muller 1958). */
export function createLogNormalLatency({ median_ms, sigma, seed }: LogNormal): () => number {
  const random = createSeededRandom(seed);
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return median_ms * Math.exp(sigma * radius * Math.cos(2 * Math.PI * random()));
  };
}
