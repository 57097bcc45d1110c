import { setImmediate as pass } from 'node:timers/promises';

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for the turn of one judgement. Each takes a process' only thread for some milliseconds; between two of them
 * goes whatever has come meanwhile, however many pieces were stored at one moment.
 *
 * @throws the signal's reason
 */
export async function takeTurn(signal: AbortSignal): Promise<void> {
  last = last.then(() => pass());
  await last;
  signal.throwIfAborted();
}
