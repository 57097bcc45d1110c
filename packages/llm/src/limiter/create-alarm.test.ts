import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { createAlarm } from './create-alarm.ts';

const setUp = () => {
  const clock = createManualClock(1000);
  const rung: number[] = [];
  return { clock, rung, set: createAlarm(clock, () => rung.push(clock.now())) };
};

test('rings once, at the time that was set last', async () => {
  const { clock, rung, set } = setUp();
  set(5000);
  set(3000);
  set(4000);
  expect(clock.pending).toEqual([4000]);
  await clock.advance(10_000);
  expect(rung).toEqual([4000]);
});

test('the same time again is the same timer; after it rang it is a new one', async () => {
  const { clock, rung, set } = setUp();
  set(3000);
  set(3000);
  expect(clock.pending).toEqual([3000]);
  await clock.advance(2000);
  set(3000);
  await clock.advance(0);
  expect(rung).toEqual([3000, 3000]);
});

test('Infinity takes the timer back', async () => {
  const { clock, rung, set } = setUp();
  set(3000);
  set(Infinity);
  expect(clock.pending).toEqual([]);
  await clock.advance(10_000);
  expect(rung).toEqual([]);
});
