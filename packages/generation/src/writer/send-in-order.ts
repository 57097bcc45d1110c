import { AppError, type WriteOutcome } from '@roadwright/domain';

/** One early answer is usual; more could only come from a store that has forgotten a committed write. */
const MOST_SENDINGS = 5;

export interface Sending {
  readonly send: () => Promise<WriteOutcome>;
  /** Settles when the write before this one has; never rejects. */
  readonly predecessor: Promise<void>;
  readonly stopped: AbortSignal;
}

/**
 * Sends a numbered write, again after its predecessor when it came too early. Lost links are the store's business.
 *
 * @throws the reason of `stopped`, or whatever the store throws
 */
export async function sendInOrder({
  send,
  predecessor,
  stopped,
}: Sending): Promise<Exclude<WriteOutcome, { outcome: 'early' }>> {
  for (let sendings = 0; sendings < MOST_SENDINGS; sendings++) {
    stopped.throwIfAborted();
    const answer = await send();
    if (answer.outcome !== 'early') return answer;
    await predecessor;
  }
  throw new AppError('internal_error', 'The database waits for a write that it has already committed.');
}
