import type { Clock } from '@roadwright/domain';
import { createTokenBuckets } from './create-token-buckets.ts';
import { createRateLimited } from './limit-requests.ts';

interface Guess {
  readonly address: string;
  /** What is guessed; the same at once is one guess. */
  readonly name: string;
}

/** What keeps an address from guessing. */
export interface GuessLimit {
  /**
   * Looks something up unless this address has been wrong too often; null is wrong. What is being looked up counts as
   * wrong until it is known: what may be too many waits for that, so that any number at once gets no further than one
   * after the other.
   *
   * @throws AppError rate_limited
   */
  look<T>(guess: Guess, lookUp: () => Promise<T | null>): Promise<T | null>;
  /** Looks something up that was right before: it is never refused, but counts when it is wrong now. */
  lookAgain<T>(guess: Guess, lookUp: () => Promise<T | null>): Promise<T | null>;
}

/** What an address has under way. */
interface UnderWay {
  /** How many lookups of each name. */
  readonly names: Map<string, number>;
  waiting: (() => void)[];
}

/** Creates the limit of one kind of guesses. */
export function createGuessLimit(options: {
  readonly per_minute: number;
  readonly clock: Clock;
}): GuessLimit {
  const wrong = createTokenBuckets(options);
  const addresses = new Map<string, UnderWay>();

  // Looks and enters in one step, or many who were woken together would all find the same place.
  async function enter({ address, name }: Guess): Promise<void> {
    for (;;) {
      const standing = wrong.look(address);
      if (!standing.allowed) throw createRateLimited(standing);
      const under_way = addresses.get(address) ?? { names: new Map<string, number>(), waiting: [] };
      const { names } = under_way;
      if (names.has(name) || names.size < standing.remaining) {
        addresses.set(address, under_way);
        names.set(name, (names.get(name) ?? 0) + 1);
        return;
      }
      await new Promise<void>((resolve) => under_way.waiting.push(resolve));
    }
  }

  function leave({ address, name }: Guess): void {
    const under_way = addresses.get(address);
    if (under_way === undefined) return;
    const left = (under_way.names.get(name) ?? 0) - 1;
    if (left > 0) under_way.names.set(name, left);
    else under_way.names.delete(name);
    if (under_way.names.size === 0) addresses.delete(address);
    const woken = under_way.waiting;
    under_way.waiting = [];
    for (const wake of woken) wake();
  }

  async function lookAgain<T>({ address }: Guess, lookUp: () => Promise<T | null>): Promise<T | null> {
    const found = await lookUp();
    if (found === null) wrong.take(address);
    return found;
  }

  return {
    lookAgain,
    async look(guess, lookUp) {
      await enter(guess);
      try {
        return await lookAgain(guess, lookUp);
      } finally {
        leave(guess);
      }
    },
  };
}
