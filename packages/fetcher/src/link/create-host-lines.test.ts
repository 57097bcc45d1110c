import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { createHostLines } from './create-host-lines.ts';

function createSetup() {
  const clock = createManualClock();
  const lines = createHostLines({ most: 2, wait_ms: 1000, clock });
  const ends: (() => void)[] = [];
  const act = () => new Promise<string>((resolve) => void ends.push(() => resolve('done')));
  return { clock, lines, ends, act };
}
const { signal } = new AbortController();

test('so many of a host go at once, the others in their order, and other hosts do not wait', async () => {
  const { lines, ends, act, clock } = createSetup();
  const first = ['a', 'b', 'c', 'd'].map(() => lines.run('one.example', signal, act));
  const other = lines.run('two.example', signal, act);
  await Promise.resolve();
  expect(ends).toHaveLength(3);
  ends[0]?.();
  expect(await first[0]).toBe('done');
  expect(ends).toHaveLength(4);
  for (const end of ends) end();
  await Promise.all([first[1], first[2], other]);
  ends.at(-1)?.();
  expect(await first[3]).toBe('done');
  expect(clock.pending).toEqual([]);
});

test('who stands too long is told so, and who gives up is let go', async () => {
  const { lines, ends, act, clock } = createSetup();
  const running = [lines.run('one.example', signal, act), lines.run('one.example', signal, act)];
  const stop = new AbortController();
  const late = lines.run('one.example', signal, act);
  const gone = lines.run('one.example', stop.signal, act);
  stop.abort(new Error('called off'));
  await expect(gone).rejects.toThrow('called off');
  await clock.advance(1000);
  expect(await late).toBeNull();
  for (const end of ends) end();
  await Promise.all(running);
  expect(ends).toHaveLength(2);
  expect(clock.pending).toEqual([]);
});

test('a turn that fails is a turn that ends', async () => {
  const { lines, act, ends } = createSetup();
  const fail = () => Promise.reject(new Error('broken'));
  const failing = [lines.run('one.example', signal, fail), lines.run('one.example', signal, fail)];
  const next = lines.run('one.example', signal, act);
  await Promise.allSettled(failing);
  await Promise.resolve();
  ends[0]?.();
  expect(await next).toBe('done');
});
