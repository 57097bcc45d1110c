import type { TimerClock } from '@roadwright/domain';

interface Pause {
  readonly clock: TimerClock;
  readonly delay_ms: number;
  readonly signal: AbortSignal;
}

/** Resolves after the delay; rejects at once with the signal's reason when that aborts first. */
export function pause({ clock, delay_ms, signal }: Pause): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(delay_ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
