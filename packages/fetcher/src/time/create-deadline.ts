import type { FetchRequest, TimerClock } from '@roadwright/domain';
import { createUnreachable } from '../connection/to-fetch-failure.ts';

/** The time that is left for a whole request. */
export interface Deadline {
  /** Aborts when the time is over (url_unreachable) or the caller has given up. */
  readonly signal: AbortSignal;
  /** At least 1. */
  remaining_ms(): number;
  /** Takes the timer back. */
  end(): void;
}

/** Starts the time of a request. */
export function createDeadline(
  { timeout_ms, signal }: Pick<FetchRequest, 'timeout_ms' | 'signal'>,
  clock: TimerClock,
): Deadline {
  const end_at = clock.now() + timeout_ms;
  const timer = new AbortController();
  const end = clock.after(timeout_ms, () =>
    timer.abort(createUnreachable(`No full answer came within ${timeout_ms / 1000} seconds.`)),
  );
  return {
    signal: AbortSignal.any([signal, timer.signal]),
    remaining_ms: () => Math.max(1, end_at - clock.now()),
    end,
  };
}
