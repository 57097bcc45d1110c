import { AppError, toAppError, type WriteOutcome } from '@roadwright/domain';

/** Waits so many milliseconds; an argument, so that tests do not wait. */
export type Pause = (duration_ms: number) => Promise<unknown>;

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
/** About two minutes of a database that does not answer; by then a lease is long gone. */
const MOST_ATTEMPTS = 64;

interface Sending {
  readonly send: () => Promise<WriteOutcome>;
  /** Settles when the write before this one has; never rejects. */
  readonly predecessor: Promise<void>;
  readonly stopped: AbortSignal;
  readonly pause: Pause;
}

/**
 * Sends one numbered write until the database has answered for good. Sending it again is always safe,
 * because the database knows the number: a lost acknowledgement turns into `written`.
 *
 * @throws the reason of `stopped`, or the store's own error when it says that trying again is of no use
 */
export async function sendPatiently({
  send,
  predecessor,
  stopped,
  pause,
}: Sending): Promise<Exclude<WriteOutcome, { outcome: 'early' }>> {
  for (let attempt = 1; ; attempt++) {
    stopped.throwIfAborted();
    try {
      const answer = await send();
      if (answer.outcome !== 'early') return answer;
      await predecessor;
      if (attempt === 1) continue;
    } catch (error) {
      if (toAppError(error).retry === 'never' || attempt === MOST_ATTEMPTS) throw error;
    }
    if (attempt === MOST_ATTEMPTS) {
      throw new AppError('internal_error', 'The database keeps waiting for a write that was committed.');
    }
    await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt - 1, 10)));
  }
}
