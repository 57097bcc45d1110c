import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '@roadwright/telemetry';
import type { Caller } from './caller.ts';

/** Watches over the keys by which streams were opened, which may stay open for longer than a key is good. */
export interface KeyWatch {
  /** Has a stream cut when its caller's key is revoked; what comes back ends that. */
  hold(caller: Caller, cut: () => void): () => void;
}

interface WatchParts {
  /** Tells which of these keys may not be used any more. */
  readonly listRevoked: (key_ids: readonly string[]) => Promise<readonly string[]>;
  readonly log: Log;
  readonly every_ms?: number;
}

/** One short query for all streams of a process, and none while there are none. */
const EVERY_MS = 5_000;

/** Creates the watch of a process. */
export function createKeyWatch({ listRevoked, log, every_ms = EVERY_MS }: WatchParts): KeyWatch {
  const streams = new Map<string, Set<() => void>>();
  let looking = false;
  let timer: NodeJS.Timeout | undefined;
  // A look for all streams is none of the one that was opened first.
  const outside = AsyncLocalStorage.snapshot();

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      for (const key_id of await listRevoked([...streams.keys()])) {
        for (const cut of [...(streams.get(key_id) ?? [])]) cut();
      }
    } catch (error) {
      log.warn({ error }, 'key_watch_failed');
    } finally {
      looking = false;
    }
  }

  function release(key_id: string, cut: () => void): void {
    const cuts = streams.get(key_id);
    cuts?.delete(cut);
    if (cuts?.size === 0) streams.delete(key_id);
    if (streams.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    hold({ key_id }, cut) {
      if (key_id === null) return () => undefined;
      const cuts = streams.get(key_id) ?? new Set();
      streams.set(key_id, cuts.add(cut));
      timer ??= setInterval(() => void outside(look), every_ms).unref();
      return () => release(key_id, cut);
    },
  };
}
