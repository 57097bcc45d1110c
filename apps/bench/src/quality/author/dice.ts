import { createHash } from 'node:crypto';
import { createSeededRandom } from '@roadwright/llm/testing';

/** Chance that depends on a seed and on what it is for, and not on the order in which calls arrive. */
export interface Dice {
  /** From 0 to below 1. */
  random(): number;
  happens(chance: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** Makes the dice for one answer. */
export function createDice(seed: number, ...purpose: readonly string[]): Dice {
  const digest = createHash('sha256')
    .update([seed, ...purpose].join('\n'))
    .digest();
  const random = createSeededRandom(digest.readUInt32BE());
  return {
    random,
    happens: (chance) => random() < chance,
    pick(list) {
      const picked = list[Math.floor(random() * list.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    shuffle: (list) =>
      list
        .map((item) => ({ item, rank: random() }))
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ item }) => item),
  };
}
