import { setTimeout as wait } from 'node:timers/promises';
import type { ThrowawayPostgres } from '@roadwright/postgres';

interface CrashesOptions {
  readonly postgres: ThrowawayPostgres;
  readonly crashes: number;
  /** How long it runs before each crash, drawn evenly between these. */
  readonly up_ms: readonly [number, number];
  /** How long it stays away, drawn evenly between these. */
  readonly down_ms: readonly [number, number];
  readonly random: () => number;
  /** Ends the crashing early. */
  readonly signal: AbortSignal;
  readonly onCrash: (crashes: number) => void;
}

/** Stops Postgres hard and starts it again, over and over; it runs when this resolves with the number of crashes. */
export async function crashPostgres(options: CrashesOptions): Promise<number> {
  const { postgres, up_ms, down_ms, random, signal, onCrash } = options;
  const draw = ([least, most]: readonly [number, number]) => least + (most - least) * random();
  let crashes = 0;
  while (crashes < options.crashes) {
    await wait(draw(up_ms), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    await postgres.crash();
    await wait(draw(down_ms));
    await postgres.restart();
    crashes += 1;
    onCrash(crashes);
  }
  return crashes;
}
