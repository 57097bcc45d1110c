import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { awaitOrLeave } from './await-or-leave.ts';

test('one who waits gets what the promise brings, and keeps no listener', async () => {
  const { signal } = new AbortController();
  expect(await awaitOrLeave(Promise.resolve('came'), signal)).toBe('came');
  await expect(awaitOrLeave(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('one who waits leaves at once with the reason of his own, also when he came too late', async () => {
  const stop = new AbortController();
  const never = new Promise(() => undefined);
  const waiting = awaitOrLeave(never, stop.signal);
  stop.abort(new Error('called off'));
  await expect(waiting).rejects.toThrow('called off');
  await expect(awaitOrLeave(never, stop.signal)).rejects.toThrow('called off');
});
