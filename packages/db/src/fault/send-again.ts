import { setTimeout as wait } from 'node:timers/promises';
import { isPassing } from './is-passing.ts';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1000;

/**
 * Sends until the database does it, pausing longer after each passing fault; for what is safe to send twice.
 *
 * @param patience_ms - time since the first sending after which the last fault is thrown
 * @param clock - milliseconds
 */
export async function sendAgain<T>(
  send: () => Promise<T>,
  patience_ms: number,
  clock: () => number = () => performance.now(),
): Promise<T> {
  const end_ms = clock() + patience_ms;
  for (let pause_ms = FIRST_PAUSE_MS; ; pause_ms = Math.min(LONGEST_PAUSE_MS, pause_ms * 2)) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error) || clock() >= end_ms) throw error;
    }
    await wait(pause_ms);
  }
}
