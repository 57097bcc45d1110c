import { AsyncLocalStorage } from 'node:async_hooks';
import type { News } from '@roadwright/db';
import type { Clock } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import { createChannels } from './channels.ts';
import { deliver } from './deliver.ts';
import { measureLag } from './measure-lag.ts';
import type { Subscription } from './subscription.ts';

export interface Hub {
  /**
   * Gives every event after `after` in order, none twice and none missing, until the terminal one or the task's deletion.
   * What comes back ends the subscription without `onEnd`.
   */
  subscribe(subscription: Subscription): () => void;
  /** Says that these tasks have new events, or are gone. */
  wake(task_ids: readonly string[]): void;
  /** Says whether wake-ups can arrive; everything watched is read then, because some may have been missed. */
  setConnected(connected: boolean): void;
  readonly connected: boolean;
}

interface HubOptions {
  /** Reads what is new in one query, ordered by seq within a task, at most `limit` events of each task. */
  readonly readNew: (
    watched: readonly { readonly task_id: string; readonly after: number }[],
    limit: number,
  ) => Promise<News>;
  /** Ends every subscription when it is aborted. */
  readonly closing: AbortSignal;
  readonly log: Log;
  /** Hears how many subscriptions are open. */
  readonly onCount?: (count: number) => void;
  /** Hears of each hand-over of an event to readers who waited for it, how long after the event that was, in seconds. */
  readonly onLag?: (lag_s: number) => void;
  readonly clock?: Clock;
  /** Events of one query, as long as that leaves `task_share` for each task. */
  readonly page_size?: number;
  readonly task_share?: number;
  /** How often everything watched is read although nobody called. */
  readonly poll_ms?: { readonly connected: number; readonly disconnected: number };
}

const PAGE_SIZE = 500;
const TASK_SHARE = 10;
/** Tasks of one query: however much all of them lack, each query ends in time and brings some of them on. */
const MOST_TASKS = 1000;
// Without wake-ups an event is late by 2 s; with them the poll only covers a signal that got lost.
const POLL_MS = { connected: 10_000, disconnected: 2_000 };

/**
 * Creates the fan-out of one process: however many readers there are, one query at a time reads what all of them lack.
 * A reader that is slow holds at most the page that was read for it, and catches up from the database afterwards.
 */
export function createHub(options: HubOptions): Hub {
  const { readNew, closing, log, poll_ms = POLL_MS } = options;
  const { page_size = PAGE_SIZE, task_share = TASK_SHARE } = options;
  const { onCount = () => undefined, onLag = () => undefined, clock = Date.now } = options;
  const channels = createChannels(onCount, clock);
  // A query for all readers belongs to none of them.
  const outside = AsyncLocalStorage.snapshot();
  const stale = new Set<string>();
  let connected = false;
  let reading = false;
  let poll: NodeJS.Timeout | undefined;

  function wake(task_ids: readonly string[]): void {
    for (const task_id of task_ids) stale.add(task_id);
    if (!reading && !closing.aborted) void outside(readWhileStale);
  }

  async function readWhileStale(): Promise<void> {
    reading = true;
    try {
      while (stale.size > 0 && !closing.aborted) await readOnce();
      armPoll(connected ? poll_ms.connected : poll_ms.disconnected);
    } catch (error) {
      log.warn({ error }, 'event_read_failed');
      clearPoll();
      armPoll(poll_ms.disconnected);
    }
    reading = false;
  }

  async function readOnce(): Promise<void> {
    const turn = new Set([...stale].slice(0, MOST_TASKS));
    for (const task_id of turn) stale.delete(task_id);
    const cursors = channels.listCursors(turn);
    if (cursors.length === 0) return;
    const watched = cursors.map(({ task_id, after }) => ({ task_id, after }));
    const limit = Math.max(task_share, Math.ceil(page_size / cursors.length));
    const { frames, gone } = await readNew(watched, limit);
    for (const task_id of gone) channels.end(task_id, 'task_deleted');
    const fresh = Map.groupBy(frames, ({ task_id }) => task_id);
    await deliver(fresh, cursors, { channels, onReady: (task_id) => wake([task_id]) });
    for (const { task_id, readers, left_out } of cursors) {
      const page = fresh.get(task_id) ?? [];
      measureLag(page, { readers, now: clock(), onLag });
      const more = page.length >= limit;
      channels.moveOn(task_id, more ? (page.at(-1)?.seq ?? 0) : 0);
      if (more || left_out) stale.add(task_id);
    }
  }

  function armPoll(wait_ms: number): void {
    if (!channels.empty && !closing.aborted) poll ??= setTimeout(pollNow, wait_ms);
  }

  function clearPoll(): void {
    clearTimeout(poll);
    poll = undefined;
  }

  function pollNow(): void {
    clearPoll();
    wake(channels.listTaskIds());
  }

  closing.addEventListener('abort', () => {
    clearPoll();
    channels.endAll('closing');
  });

  return {
    subscribe(subscription) {
      if (closing.aborted) {
        subscription.onEnd('closing');
        return () => undefined;
      }
      const reader = channels.add(subscription);
      wake([subscription.task_id]);
      return () => channels.remove(reader);
    },
    wake,
    setConnected(state) {
      connected = state;
      pollNow();
    },
    get connected() {
      return connected;
    },
  };
}
