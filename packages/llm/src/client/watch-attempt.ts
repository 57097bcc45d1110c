import type { TimerClock } from '@roadwright/domain';
import { linkSignal } from '../clock/link-signal.ts';

/** How long an attempt may take, in milliseconds. */
export interface AttemptLimits {
  /** Until the first sign of an answer. */
  readonly first_content_ms: number;
  /** Between two signs. */
  readonly idle_ms: number;
  /** All in all. */
  readonly attempt_ms: number;
}

/** What a hosted provider keeps on a bad day. */
export const HOSTED_LIMITS: AttemptLimits = {
  first_content_ms: 60_000,
  idle_ms: 30_000,
  attempt_ms: 300_000,
};

export type TimeoutKind = 'timeout_first' | 'timeout_idle' | 'timeout_attempt';

interface AttemptWatch {
  /** Aborts with the call, or when a limit is passed. */
  readonly signal: AbortSignal;
  /** Notes a sign of an answer. */
  touch(): void;
  /** The limit that was passed, if one was. */
  timedOut(): TimeoutKind | undefined;
  stop(): void;
}

/** Aborts an attempt that takes too long; one timer is enough, however many pieces an answer has. */
export function watchAttempt(clock: TimerClock, parent: AbortSignal, limits: AttemptLimits): AttemptWatch {
  const link = linkSignal(parent);
  const started = clock.now();
  let touched: number | undefined;
  let passed: TimeoutKind | undefined;

  const nextLimit = (): { due: number; kind: TimeoutKind } => {
    const end = { due: started + limits.attempt_ms, kind: 'timeout_attempt' as const };
    const next =
      touched === undefined
        ? { due: started + limits.first_content_ms, kind: 'timeout_first' as const }
        : { due: touched + limits.idle_ms, kind: 'timeout_idle' as const };
    return next.due < end.due ? next : end;
  };
  const check = () => {
    const { due, kind } = nextLimit();
    const wait_ms = due - clock.now();
    if (wait_ms > 0) {
      cancel = clock.after(wait_ms, check);
      return;
    }
    passed = kind;
    link.abort(new Error(`The attempt was given up: ${kind}.`));
  };
  let cancel = () => {};
  check();

  return {
    signal: link.signal,
    touch() {
      const first = touched === undefined;
      touched = clock.now();
      if (!first || passed !== undefined) return;
      // The idle limit may come earlier than the one the timer is set to; later touches only move it back.
      cancel();
      check();
    },
    timedOut: () => passed,
    stop() {
      cancel();
      link.release();
    },
  };
}
