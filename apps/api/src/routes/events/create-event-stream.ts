import type { Hub } from '../../hub/create-hub.ts';
import { createOutbox } from './create-outbox.ts';

/** Keeps proxies from closing a quiet stream. */
const PING_MS = 15_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 1_000;

interface EventStreamOptions {
  readonly hub: Hub;
  /** Has the stream cut when its reader may not read on; gives what ends that. */
  readonly hold: (cut: () => void) => () => void;
  readonly task_id: string;
  readonly after: number;
  /** Whether there is nothing to send any more. */
  readonly over: boolean;
}

/**
 * Creates a task's events as server-sent events, `id` being the seq; it ends after the terminal event, or with the task.
 * Subscribes with the first read, so that an answer whose body nobody reads (HEAD) holds nothing.
 */
export function createEventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { hub, hold, task_id, after, over } = options;
  let leave = (): void => undefined;
  let release = (): void => undefined;
  const outbox = createOutbox();
  const encoder = new TextEncoder();
  let opened = false;
  let ping: NodeJS.Timeout | undefined;

  function open(): void {
    opened = true;
    void outbox.put(`retry: ${RETRY_MS}\n\n`);
    if (over) outbox.end();
    else follow();
  }

  function follow(): void {
    ping = setInterval(() => {
      if (outbox.empty) void outbox.put(': ping\n\n');
    }, PING_MS);
    release = hold(outbox.end);
    leave = hub.subscribe({
      task_id,
      after,
      onFrames: (frames) =>
        outbox.put(frames.map(({ seq, frame }) => `id: ${seq}\ndata: ${frame}\n\n`).join('')),
      onEnd: outbox.end,
    });
  }

  function close(): void {
    clearInterval(ping);
    leave();
    release();
  }

  return new ReadableStream(
    {
      async pull(controller) {
        if (!opened) open();
        const text = await outbox.take();
        if (text !== null) return controller.enqueue(encoder.encode(text));
        close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}
