import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { takeOver } from './take-over.ts';

it('leaves a socket with the listeners that were there before and those of the new owner', async () => {
  const socket = new EventEmitter();
  const heard: string[] = [];
  socket.on('close', () => heard.push('server'));
  takeOver(socket as WebSocket, () => socket.on('close', () => heard.push('owner')));
  for (const name of ['message', 'close', 'error']) socket.on(name, () => heard.push('adaptor'));
  await Promise.resolve();
  socket.emit('message');
  socket.emit('close');
  expect(heard).toEqual(['server', 'owner']);
  expect(socket.listenerCount('error')).toBe(0);
});
