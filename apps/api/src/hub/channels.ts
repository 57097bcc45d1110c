import type { Clock } from '@roadwright/domain';
import type { EndReason, Subscription } from './subscription.ts';

/** One open subscription and how far it has read. */
export interface Reader {
  readonly subscription: Subscription;
  after: number;
  /** When it came, in milliseconds since 1970. */
  readonly since: number;
  /** Whether it still has to swallow what it was given. */
  holding: boolean;
  open: boolean;
}

/** A task to be read from `after` on, and the readers whose place that covers. */
export interface Cursor {
  readonly task_id: string;
  readonly after: number;
  readonly readers: readonly Reader[];
  /** Whether others, who stand before `after`, have to be read for next. */
  readonly left_out: boolean;
}

export interface Channels {
  /** Opens a reader. */
  add(subscription: Subscription): Reader;
  remove(reader: Reader): void;
  listTaskIds(): string[];
  /**
   * For each of these tasks that somebody can take events of: where to read from. It goes on from page to page up to the
   * newest event and then begins anew with whoever is furthest behind: newcomers to a long history hold nobody up.
   */
  listCursors(task_ids: Iterable<string>): Cursor[];
  /** Says up to which event a task was read, or 0 when there is nothing more. */
  moveOn(task_id: string, read_to: number): void;
  /** Takes all who read this task out and tells them why. */
  end(task_id: string, reason: EndReason): void;
  /** Takes everybody out and tells them why. */
  endAll(reason: EndReason): void;
  /** Whether nobody reads anything. */
  readonly empty: boolean;
}

/** Creates the register of who reads which task; `onCount` hears how many do. */
export function createChannels(onCount: (count: number) => void, clock: Clock): Channels {
  const channels = new Map<string, { readonly readers: Set<Reader>; read_to: number }>();
  let count = 0;

  function remove(reader: Reader): void {
    if (!reader.open) return;
    reader.open = false;
    const { task_id } = reader.subscription;
    const channel = channels.get(task_id);
    channel?.readers.delete(reader);
    if (channel?.readers.size === 0) channels.delete(task_id);
    onCount(--count);
  }

  function end(task_id: string, reason: EndReason): void {
    for (const reader of [...(channels.get(task_id)?.readers ?? [])]) {
      remove(reader);
      reader.subscription.onEnd(reason);
    }
  }

  return {
    add(subscription) {
      const { task_id, after } = subscription;
      const reader = { subscription, after, since: clock(), holding: false, open: true };
      const channel = channels.get(task_id) ?? { readers: new Set(), read_to: 0 };
      channel.readers.add(reader);
      channels.set(task_id, channel);
      onCount(++count);
      return reader;
    },
    remove,
    listTaskIds: () => [...channels.keys()],
    listCursors(task_ids) {
      const cursors: Cursor[] = [];
      for (const task_id of task_ids) {
        const { readers: all = [], read_to = 0 } = channels.get(task_id) ?? {};
        const ready = [...all].filter(({ holding }) => !holding);
        if (ready.length === 0) continue;
        const ahead = read_to === 0 ? ready : ready.filter((reader) => reader.after >= read_to);
        const readers = ahead.length > 0 ? ahead : ready;
        const after = readers.reduce((least, reader) => Math.min(least, reader.after), Infinity);
        cursors.push({ task_id, readers, after, left_out: readers.length < ready.length });
      }
      return cursors;
    },
    moveOn(task_id, read_to) {
      const channel = channels.get(task_id);
      if (channel !== undefined) channel.read_to = read_to;
    },
    end,
    endAll(reason) {
      for (const task_id of [...channels.keys()]) end(task_id, reason);
    },
    get empty() {
      return channels.size === 0;
    },
  };
}
