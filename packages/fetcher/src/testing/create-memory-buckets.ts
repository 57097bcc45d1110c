import type { HostBuckets, HostSlot, TimerClock } from '@roadwright/domain';

interface MemoryBuckets extends HostBuckets {
  /** Hosts of the slots that were given out, in order. */
  readonly taken: readonly string[];
  /** How many of them have not been given back. */
  readonly held: number;
  /** Every wish to be left alone. */
  readonly pauses: readonly { readonly host: string; readonly pause_ms: number }[];
}

/** Makes the paces of one process, by the clock of a test; a slot that is never given back is seen in `held`. */
export function createMemoryBuckets(clock: TimerClock): MemoryBuckets {
  const taken: string[] = [];
  const pauses: { host: string; pause_ms: number }[] = [];
  const held = new Map<number, string>();
  const next_at = new Map<string, number>();
  return {
    taken,
    pauses,
    get held() {
      return held.size;
    },
    async takeSlot(host, pace) {
      const busy = [...held.values()].filter((other) => other === host).length;
      if (busy >= pace.connections) return { slot: null, wait_ms: 100 };
      const wait_ms = (next_at.get(host) ?? 0) - clock.now();
      if (wait_ms > 0) return { slot: null, wait_ms };
      next_at.set(host, clock.now() + pace.interval_ms);
      const slot: HostSlot = { host, slot: 0, no: taken.push(host) };
      held.set(slot.no, host);
      return { slot };
    },
    async freeSlot({ no }) {
      held.delete(no);
    },
    async pauseHost(host, pause_ms) {
      pauses.push({ host, pause_ms });
      next_at.set(host, clock.now() + pause_ms);
    },
  };
}
