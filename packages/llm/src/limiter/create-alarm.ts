import type { TimerClock } from '@roadwright/domain';

/** Makes the one timer of a limiter; gives a function that sets it to a time, or takes it back with Infinity. */
export function createAlarm(clock: TimerClock, ring: () => void): (at: number) => void {
  let rings_at = Infinity;
  let cancel = () => {};
  return (at) => {
    // Most often the next launch is due when it was due before.
    if (at === rings_at) return;
    cancel();
    rings_at = at;
    if (at === Infinity) return;
    cancel = clock.after(at - clock.now(), () => {
      rings_at = Infinity;
      ring();
    });
  };
}
