import type { EventFrame } from '@roadwright/db';
import type { Log } from '@roadwright/telemetry';
import { createChannels } from './channels.ts';
import { deliver } from './deliver.ts';
import type { Subscription } from './subscription.ts';

export interface Hub {
  /** Gives every event after `after` in order, none twice and none missing, until the terminal one. */
  subscribe(subscription: Subscription): void;
  /** Says that these tasks have new events. */
  wake(task_ids: readonly string[]): void;
  /** Says whether wake-ups can arrive; everything watched is read then, because some may have been missed. */
  setConnected(connected: boolean): void;
  readonly connected: boolean;
}

interface HubOptions {
  /** Reads what is new in one query, ordered by task and seq, at most `limit` events. */
  readonly readNew: (
    watched: readonly { readonly task_id: string; readonly after: number }[],
    limit: number,
  ) => Promise<EventFrame[]>;
  /** Ends every subscription when it is aborted. */
  readonly closing: AbortSignal;
  readonly log: Log;
  /** Hears how many subscriptions are open. */
  readonly onCount?: (count: number) => void;
  /** Events of one query. */
  readonly page_size?: number;
  /** How often everything watched is read although nobody called. */
  readonly poll_ms?: { readonly connected: number; readonly disconnected: number };
}

const PAGE_SIZE = 500;
// Without wake-ups an event is late by 2 s; with them the poll only covers a signal that got lost.
const POLL_MS = { connected: 10_000, disconnected: 2_000 };

/**
 * Creates the fan-out of one process: however many readers there are, one query at a time reads what all of them lack.
 * A reader that is slow holds at most the page that was read for it, and catches up from the database afterwards.
 */
export function createHub(options: HubOptions): Hub {
  const { readNew, closing, log, page_size = PAGE_SIZE, poll_ms = POLL_MS } = options;
  const channels = createChannels(options.onCount ?? (() => undefined));
  const stale = new Set<string>();
  let connected = false;
  let reading = false;
  let poll: NodeJS.Timeout | undefined;

  function wake(task_ids: readonly string[]): void {
    for (const task_id of task_ids) stale.add(task_id);
    if (!reading && !closing.aborted) void readWhileStale();
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
    const cursors = channels.listCursors(stale);
    stale.clear();
    if (cursors.length === 0) return;
    const watched = cursors.map(({ task_id, after }) => ({ task_id, after }));
    const frames = await readNew(watched, page_size);
    deliver(frames, cursors, { channels, onReady: (task_id) => wake([task_id]) });
    if (frames.length >= page_size) for (const { task_id } of watched) stale.add(task_id);
  }

  function armPoll(wait_ms: number): void {
    if (channels.listTaskIds().length > 0 && !closing.aborted) poll ??= setTimeout(pollNow, wait_ms);
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
      if (closing.aborted) subscription.onEnd('closing');
      if (closing.aborted || subscription.signal.aborted) return;
      channels.add(subscription);
      wake([subscription.task_id]);
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
