import type { Socket } from 'node:net';
import type { EventFrame } from '@roadwright/db';
import type { WSEvents } from 'hono/ws';
import { type RawData, WebSocket } from 'ws';
import type { Hub } from '../../hub/create-hub.ts';
import type { EndReason } from '../../hub/subscription.ts';
import type { FrameEncoder } from './create-frame-encoder.ts';
import type { Heartbeat } from './create-heartbeat.ts';
import { takeOver } from './take-over.ts';

/** What all sockets of a process share. */
interface SocketParts {
  readonly hub: Hub;
  readonly heartbeat: Heartbeat;
  readonly encode: FrameEncoder;
}

interface SocketOptions {
  readonly task_id: string;
  readonly after: number;
  /** Whether there is nothing to send any more. */
  readonly over: boolean;
  /** Has the socket closed when its reader may not read on; gives what ends that. */
  readonly hold: (cut: () => void) => () => void;
  /** What the WebSocket speaks over. */
  readonly link: Socket;
}

/** Answers that may wait behind a slow reader's events. */
const MOST_OWED = 16;
const PONG = JSON.stringify({ type: 'pong' });

const CLOSINGS: Record<EndReason, readonly [number, string]> = {
  task_ended: [1000, 'the task has ended'],
  task_deleted: [4404, 'the task was deleted'],
  closing: [1001, 'the server is going away'],
};

/** Creates what a WebSocket does: it sends one task's events and closes after the terminal one. */
export function createSocket(parts: SocketParts, options: SocketOptions): WSEvents<unknown> {
  return {
    onOpen(_event, { raw: socket }) {
      if (!(socket instanceof WebSocket)) return;
      takeOver(socket, () => serve(socket, parts, options));
    },
  };
}

function serve(socket: WebSocket, { hub, heartbeat, encode }: SocketParts, options: SocketOptions): void {
  const { task_id, after, over, link, hold } = options;
  const onEnd = (reason: EndReason) => socket.close(...CLOSINGS[reason]);
  answerPings(socket);
  socket.on('error', ignore);
  heartbeat.add(socket);
  if (over) {
    onEnd('task_ended');
    return;
  }
  const onFrames = (frames: readonly EventFrame[]) => send(socket, link, encode(frames));
  socket.once('close', hub.subscribe({ task_id, after, onFrames, onEnd }));
  socket.once(
    'close',
    hold(() => socket.close(4401, 'the key was revoked')),
  );
}

function answerPings(socket: WebSocket): void {
  let owed = 0;
  const onSent = () => void owed--;
  socket.on('message', (data, is_binary) => {
    // Whoever asks faster than it reads would fill our memory with answers; events that wait are no fault of its.
    if (is_binary || !isPing(data) || owed >= MOST_OWED) {
      socket.close(1008, 'only {"type":"ping"} is understood, at the speed of its answers');
      return;
    }
    owed++;
    socket.send(PONG, onSent);
  });
}

/** What is wrong with a connection ends it, of which 'close' tells. */
function ignore(): void {}

/**
 * Sends finished frames past the library, which would wrap each of them anew for each socket. That is safe because a
 * write is always of whole frames, and the library, without compression, writes at once and whole as well.
 */
function send(socket: WebSocket, link: Socket, bytes: Buffer): Promise<void> | undefined {
  if (socket.readyState !== WebSocket.OPEN || link.write(bytes)) return undefined;
  return new Promise((resolve) => link.once('drain', resolve));
}

function isPing(data: RawData): boolean {
  try {
    const message: unknown = JSON.parse(data.toString());
    return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ping';
  } catch {
    return false;
  }
}
