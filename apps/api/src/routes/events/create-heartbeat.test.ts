import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createHeartbeat } from './create-heartbeat.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A socket of which the test sees the pings: a peer answers them, or says what it did not read, or nothing. */
function createSocket(peer: 'there' | 'deaf' | 'gone') {
  const emitter = new EventEmitter();
  const seen = { pings: 0, ended: false };
  const socket = Object.assign(emitter, {
    ping: (word: string) => {
      seen.pings++;
      if (peer === 'there') emitter.emit('pong', Buffer.from(word));
      if (peer === 'deaf') emitter.emit('pong', Buffer.alloc(0));
    },
    terminate: () => {
      seen.ended = true;
      emitter.emit('close');
    },
  });
  return { socket: socket as unknown as WebSocket, seen };
}

describe('createHeartbeat', () => {
  it('pings each 30 s and ends whoever did not answer', async () => {
    const heartbeat = createHeartbeat();
    const there = createSocket('there');
    const gone = createSocket('gone');
    heartbeat.add(there.socket);
    heartbeat.add(gone.socket);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([there.seen, gone.seen]).toEqual([
      { pings: 1, ended: false },
      { pings: 1, ended: false },
    ]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect([there.seen, gone.seen]).toEqual([
      { pings: 2, ended: false },
      { pings: 1, ended: true },
    ]);
  });

  it('ends whoever answers without having read the question', async () => {
    const heartbeat = createHeartbeat();
    const { socket, seen } = createSocket('deaf');
    heartbeat.add(socket);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual({ pings: 1, ended: true });
  });

  it('keeps one timer for all sockets, as long as there are any', async () => {
    const heartbeat = createHeartbeat();
    const { socket } = createSocket('there');
    expect(vi.getTimerCount()).toBe(0);
    for (let count = 0; count < 10; count++) heartbeat.add(createSocket('gone').socket);
    heartbeat.add(socket);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(1);
    socket.emit('close', 1000, Buffer.alloc(0));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('pings sockets that came at different times at different times', async () => {
    const heartbeat = createHeartbeat();
    const first = createSocket('there');
    const second = createSocket('there');
    heartbeat.add(first.socket);
    await vi.advanceTimersByTimeAsync(15_000);
    heartbeat.add(second.socket);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([first.seen.pings, second.seen.pings]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([first.seen.pings, second.seen.pings]).toEqual([1, 1]);
  });
});
