import type { EndReason, Subscription } from './subscription.ts';

/** One open subscription and how far it has read. */
export interface Reader {
  readonly subscription: Subscription;
  after: number;
  /** Whether it still has to swallow what it was given. */
  holding: boolean;
  open: boolean;
}

/** A task to be read from `after` on, and the readers whose place that covers. */
export interface Cursor {
  readonly task_id: string;
  readonly after: number;
  readonly readers: readonly Reader[];
}

export interface Channels {
  /** Opens a reader; it leaves when the subscription's signal is aborted. */
  add(subscription: Subscription): void;
  remove(reader: Reader): void;
  listTaskIds(): string[];
  /** For each of these tasks that somebody can take events of: where to read from, so that nobody misses any. */
  listCursors(task_ids: Iterable<string>): Cursor[];
  /** Takes everybody out and tells them why. */
  endAll(reason: EndReason): void;
}

/** Creates the register of who reads which task. */
export function createChannels(onCount: (count: number) => void): Channels {
  const channels = new Map<string, Set<Reader>>();
  let count = 0;

  function remove(reader: Reader): void {
    if (!reader.open) return;
    reader.open = false;
    const { task_id } = reader.subscription;
    const readers = channels.get(task_id);
    readers?.delete(reader);
    if (readers?.size === 0) channels.delete(task_id);
    onCount(--count);
  }

  return {
    add(subscription) {
      const { task_id, after, signal } = subscription;
      const reader = { subscription, after, holding: false, open: true };
      const readers = channels.get(task_id) ?? new Set();
      channels.set(task_id, readers.add(reader));
      onCount(++count);
      signal.addEventListener('abort', () => remove(reader), { once: true });
    },
    remove,
    listTaskIds: () => [...channels.keys()],
    listCursors: (task_ids) =>
      [...task_ids].flatMap((task_id) => {
        const readers = [...(channels.get(task_id) ?? [])].filter(({ holding }) => !holding);
        if (readers.length === 0) return [];
        return [{ task_id, readers, after: Math.min(...readers.map(({ after }) => after)) }];
      }),
    endAll(reason) {
      for (const reader of [...channels.values()].flatMap((readers) => [...readers])) {
        remove(reader);
        reader.subscription.onEnd(reason);
      }
    },
  };
}
