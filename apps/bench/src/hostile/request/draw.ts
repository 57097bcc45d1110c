import { createSeededRandom } from '@roadwright/llm/testing';

/** Draws that depend on a seed and the number of a request alone. */
export interface Draw {
  /** A number in [0, 1). */
  next(): number;
  /** True so often, 0 to 1. */
  chance(share: number): boolean;
  /** One of these. @throws Error when there are none. */
  pick<T>(from: readonly T[]): T;
  /** A whole number from 0 on, below this. */
  below(limit: number): number;
}

const SPREAD = 1_000_003;

/** Creates the draws of one request. */
export function createDraw(seed: number, number: number): Draw {
  const next = createSeededRandom(seed * SPREAD + number);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error('There is nothing to draw from.');
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}
