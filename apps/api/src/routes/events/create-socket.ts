import type { WSEvents } from 'hono/ws';
import { WebSocket } from 'ws';
import type { Hub } from '../../hub/create-hub.ts';
import type { EndReason } from '../../hub/subscription.ts';

interface SocketOptions {
  readonly hub: Hub;
  readonly task_id: string;
  readonly after: number;
  /** Whether there is nothing to send any more. */
  readonly over: boolean;
}

/** Past this many waiting bytes a socket gets nothing new until they are gone. */
const HIGH_WATER_BYTES = 65_536;
/** A peer that answers no ping for so long is gone. */
const HEARTBEAT_MS = 30_000;
const PONG = JSON.stringify({ type: 'pong' });

const CLOSINGS: Record<EndReason, readonly [number, string]> = {
  task_ended: [1000, 'the task has ended'],
  closing: [1001, 'the server is going away'],
};

/** Creates what a WebSocket does: it sends one task's events and closes after the terminal one. */
export function createSocket({ hub, task_id, after, over }: SocketOptions): WSEvents<unknown> {
  const reader = new AbortController();
  return {
    onOpen(_event, { raw: socket }) {
      if (!(socket instanceof WebSocket)) return;
      keepAlive(socket, reader.signal);
      const end = (reason: EndReason) => socket.close(...CLOSINGS[reason]);
      if (over) return end('task_ended');
      const { signal } = reader;
      hub.subscribe({ task_id, after, signal, onFrame: ({ frame }) => send(socket, frame), onEnd: end });
    },
    onMessage({ data }, { raw: socket }) {
      if (!(socket instanceof WebSocket)) return;
      // Whoever asks faster than it reads would fill our memory with answers.
      if (isPing(data) && socket.bufferedAmount <= HIGH_WATER_BYTES) socket.send(PONG);
      else socket.close(1008, 'only {"type":"ping"} is understood, at the speed of its answers');
    },
    onClose: () => reader.abort(),
    onError: () => reader.abort(),
  };
}

function send(socket: WebSocket, frame: string): Promise<void> | undefined {
  const sent = Promise.withResolvers<void>();
  socket.send(frame, () => sent.resolve());
  return socket.bufferedAmount > HIGH_WATER_BYTES ? sent.promise : undefined;
}

/** Ends connections whose peer is gone without a word, or does not read. */
function keepAlive(socket: WebSocket, closed: AbortSignal): void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const beat = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  closed.addEventListener('abort', () => clearInterval(beat));
}

function isPing(data: unknown): boolean {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ping';
  } catch {
    return false;
  }
}
