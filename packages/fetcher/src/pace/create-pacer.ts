import {
  AppError,
  type HostBuckets,
  type HostPace,
  type HostSlot,
  pause,
  type TimerClock,
} from '@roadwright/domain';
import type { Deadline } from '../time/create-deadline.ts';

/** So that a bucket that rounds its wait down to nothing is not asked in a busy loop. */
const SHORTEST_WAIT_MS = 10;

export interface PacerOptions {
  readonly buckets: HostBuckets;
  /** By host name in lower case; all others go at `default_pace`. */
  readonly paces: Readonly<Record<string, HostPace>>;
  readonly default_pace: HostPace;
  readonly clock: TimerClock;
}

export interface Pacer {
  /** Waits for the host's turn; gives what ends it. @throws AppError upstream_limited, or the signal's reason */
  enter(host: string, deadline: Deadline): Promise<() => Promise<void>>;
  /** Keeps everybody off a host that has asked for it. */
  hold(host: string, wait_ms: number): Promise<void>;
}

/** Makes what keeps all processes together at the pace of each host. */
export function createPacer({ buckets, paces, default_pace, clock }: PacerOptions): Pacer {
  // A slot that could not be given back is free again after its time; the answer it was for is not lost for that.
  const free = (slot: HostSlot) => buckets.freeSlot(slot).catch(() => undefined);
  return {
    async enter(host, { signal, remaining_ms }) {
      const pace = (Object.hasOwn(paces, host) ? paces[host] : undefined) ?? default_pace;
      for (;;) {
        signal.throwIfAborted();
        const left_ms = remaining_ms();
        const answer = await buckets.takeSlot(host, pace, left_ms);
        if (answer.slot !== null) {
          const { slot } = answer;
          if (!signal.aborted) return () => free(slot);
          await free(slot);
          throw signal.reason;
        }
        if (answer.wait_ms >= left_ms) throw createLimited(host, answer.wait_ms);
        await pause({ clock, delay_ms: Math.max(SHORTEST_WAIT_MS, answer.wait_ms), signal });
      }
    },
    hold: (host, wait_ms) => buckets.pauseHost(host, wait_ms),
  };
}

/** Makes the error for a host that will not answer within the time of this request; `status` is what it said, if it did. */
export const createLimited = (host: string, after_ms: number, status?: number) =>
  new AppError(
    'upstream_limited',
    `${host} allows no more requests for now; try again in ${Math.ceil(after_ms / 1000)} s.`,
    { retry: { after_ms }, meta: { status } },
  );
