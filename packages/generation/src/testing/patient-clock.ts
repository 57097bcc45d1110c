import { createManualClock } from '@roadwright/domain/testing';

/** Nothing but a writer's wait for company is shorter. */
const MOMENT_MS = 100;

/** Moved by hand, but for the moments that a writer waits for company: those pass by themselves. */
export function createPatientClock(): ReturnType<typeof createManualClock> {
  const clock = createManualClock();
  return {
    now: clock.now,
    advance: clock.advance,
    get pending() {
      return clock.pending;
    },
    after: (delay_ms, action) => {
      if (delay_ms >= MOMENT_MS) return clock.after(delay_ms, action);
      let due = true;
      queueMicrotask(() => {
        if (due) action();
      });
      return () => {
        due = false;
      };
    },
  };
}
