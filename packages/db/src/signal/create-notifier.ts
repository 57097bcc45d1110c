import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sql } from '../database/sql.ts';
import { CHANNELS, type Channel, renderPayloads, toChannelName } from './channels.ts';

/**
 * Tells listeners that rows have changed: ids only, sent apart from every write because a commit that notifies
 * takes a lock over the whole database. A signal may be lost; rows are the truth and readers look by themselves.
 */
export interface Notifier {
  /** Call it after the commit. */
  signal(channel: Channel, task_id: string): void;
  /** Resolves when every signal given so far has been sent or dropped. */
  flush(): Promise<void>;
  /** Flushes; later signals are dropped. */
  close(): Promise<void>;
}

const NOTIFY = `
  select pg_notify(signal.channel, signal.payload)
  from unnest($1::text[], $2::text[]) as signal (channel, payload)`;

interface NotifierOptions {
  /** Signals given within this time share one statement. */
  readonly interval_ms?: number;
}

/** Creates a notifier that sends at most one statement per interval, one at a time. */
export function createNotifier({ sql }: { sql: Sql }, { interval_ms = 10 }: NotifierOptions = {}): Notifier {
  const waiting = new Map<Channel, Set<string>>(CHANNELS.map((channel) => [channel, new Set<string>()]));
  let timer: NodeJS.Timeout | undefined;
  let sending = Promise.resolve();
  let closed = false;
  // A statement for many belongs to none of those who wanted it.
  const outside = AsyncLocalStorage.snapshot();

  async function send(): Promise<void> {
    const payloads = [...waiting].flatMap(([channel, task_ids]) =>
      renderPayloads([...task_ids]).map((payload) => [toChannelName(channel), payload] as const),
    );
    for (const task_ids of waiting.values()) task_ids.clear();
    if (payloads.length === 0) return;
    const columns = [payloads.map(([channel]) => channel), payloads.map(([, payload]) => payload)];
    // Dropped when it fails: whoever listens over the same database has lost its link as well and reads again.
    await sql(NOTIFY, columns, 'notify').catch(() => undefined);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(() => outside(send));
    return sending;
  }

  return {
    signal: (channel, task_id) => {
      if (closed) return;
      waiting.get(channel)?.add(task_id);
      timer ??= setTimeout(() => void flush(), interval_ms);
    },
    flush,
    close: async () => {
      closed = true;
      await flush();
    },
  };
}
