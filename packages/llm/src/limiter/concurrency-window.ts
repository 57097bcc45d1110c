/** Parts of the window that are left after each kind of trouble (measured in simulation, held by the acceptance test). */
export const NARROWING = { refused: 0.75, overloaded: 0.75, timeout: 0.5, queueing: 0.8 } as const;

/** Without trouble for so long, capacity has probably gone up; the window then grows by a fifth of a call per success. */
const QUIET_MS = 15_000;
const QUIET_STEP = 0.2;

interface ConcurrencyWindowOptions {
  readonly start: number;
  readonly ceiling: number;
  readonly now: () => number;
}

export interface ConcurrencyWindow {
  /** How many may be in flight at once, now. */
  readonly limit: number;
  /** What a launch remembers, so that trouble of one crowd narrows once. */
  readonly epoch: number;
  /** Grows by one call per success until the first trouble, then by one call per window; only when half of it is used. */
  succeed(in_flight: number): void;
  /** Narrows to a part of what is in flight, once for all launches of one epoch. */
  narrow(launch_epoch: number, in_flight: number, part: number): void;
  /** Narrows because the provider refused; later refusals of the same crowd show how many it really took. */
  refuse(launch_epoch: number, in_flight: number): void;
}

/** Holds how many calls may be in flight at once: additive growth, multiplicative narrowing (Chiu and Jain 1989). */
export function createConcurrencyWindow(options: ConcurrencyWindowOptions): ConcurrencyWindow {
  const { start, ceiling, now } = options;
  const least = Math.min(1, ceiling);
  let width = Math.min(start, ceiling);
  let epoch = 0;
  let slow_start = true;
  let troubled_at = now();

  const setWidth = (next: number) => {
    width = Math.min(ceiling, Math.max(least, next));
  };
  const narrow = (launch_epoch: number, in_flight: number, part: number) => {
    troubled_at = now();
    if (launch_epoch !== epoch) return;
    epoch++;
    slow_start = false;
    setWidth(part * Math.min(width, in_flight));
  };
  return {
    get limit() {
      return Math.floor(width);
    },
    get epoch() {
      return epoch;
    },
    succeed(in_flight) {
      if (in_flight < width / 2) return;
      const steady_step = now() - troubled_at > QUIET_MS ? QUIET_STEP : 1 / width;
      setWidth(width + (slow_start ? 1 : steady_step));
    },
    narrow,
    refuse(launch_epoch, in_flight) {
      if (launch_epoch === epoch - 1) setWidth(Math.min(width, in_flight));
      narrow(launch_epoch, in_flight, NARROWING.refused);
    },
  };
}
