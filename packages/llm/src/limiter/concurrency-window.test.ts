import { expect, test } from 'vitest';
import { createConcurrencyWindow } from './concurrency-window.ts';

const setUp = (start = 100, ceiling = 100) => {
  const time = { now: 0 };
  return { time, window: createConcurrencyWindow({ start, ceiling, now: () => time.now }) };
};

test('one crowd narrows it once, to a part of what was in flight', () => {
  const { window } = setUp();
  window.narrow(0, 40, 0.5);
  window.narrow(0, 39, 0.5);
  expect(window.limit).toBe(20);
  window.narrow(window.epoch, 20, 0.5);
  expect(window.limit).toBe(10);
});

test('the refusals of one crowd show how many were taken', () => {
  const { window } = setUp();
  for (let in_flight = 100; in_flight > 40; in_flight--) window.refuse(0, in_flight);
  expect(window.limit).toBe(41);
});

test('grows by a call per success until the first trouble, then by a call per window, and never past the ceiling', () => {
  const { window } = setUp(2, 12);
  for (let success = 0; success < 8; success++) window.succeed(window.limit);
  expect(window.limit).toBe(10);
  window.narrow(0, 10, 0.5);
  for (let success = 0; success < 6; success++) window.succeed(window.limit);
  expect(window.limit).toBe(6);
  for (let success = 0; success < 500; success++) window.succeed(window.limit);
  expect(window.limit).toBe(12);
});

test('does not grow while less than half of it is used, and grows faster after a quiet while', () => {
  const { window, time } = setUp();
  window.narrow(0, 40, 0.5);
  for (let success = 0; success < 500; success++) window.succeed(9);
  expect(window.limit).toBe(20);
  time.now = 15_001;
  for (let success = 0; success < 51; success++) window.succeed(20);
  expect(window.limit).toBe(30);
});

test('keeps one place open, unless a person closed them all', () => {
  const { window } = setUp(1);
  window.narrow(0, 1, 0.5);
  expect(window.limit).toBe(1);
  expect(setUp(100, 0).window.limit).toBe(0);
});
