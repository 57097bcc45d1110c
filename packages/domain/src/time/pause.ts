import type { TimerClock } from '../port/timer-clock.ts';

interface Pause {
  readonly clock: TimerClock;
  readonly delay_ms: number;
  readonly signal: AbortSignal;
}

/** Resolves after the delay; rejects at once with the signal's reason when that aborts first. */
export function pause({ clock, delay_ms, signal }: Pause): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const leave = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(delay_ms, () => {
      signal.removeEventListener('abort', leave);
      resolve();
    });
    signal.addEventListener('abort', leave, { once: true });
  });
}
