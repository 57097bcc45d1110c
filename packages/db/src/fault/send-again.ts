import { setTimeout as wait } from 'node:timers/promises';
import { isLostLink } from './is-lost-link.ts';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1000;

/**
 * Sends until the database answers, pausing longer after each lost link; for what is safe to send twice.
 *
 * @param patience_ms - sum of the pauses after which the last fault is thrown
 */
export async function sendAgain<T>(send: () => Promise<T>, patience_ms: number): Promise<T> {
  let waited_ms = 0;
  for (let pause_ms = FIRST_PAUSE_MS; ; pause_ms = Math.min(LONGEST_PAUSE_MS, pause_ms * 2)) {
    try {
      return await send();
    } catch (error) {
      if (!isLostLink(error) || waited_ms >= patience_ms) throw error;
    }
    await wait(pause_ms);
    waited_ms += pause_ms;
  }
}
