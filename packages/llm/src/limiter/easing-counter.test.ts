import { expect, test } from 'vitest';
import { createEasingCounter } from './easing-counter.ts';

test('tells the rate of a steady flow, also after the time constant changed', () => {
  let time = 0;
  const counter = createEasingCounter(() => time);
  for (; time < 100_000; time += 100) counter.add(1, time < 50_000 ? 8 : 4);
  expect(counter.rate()).toBeGreaterThan(9.5);
  expect(counter.rate()).toBeLessThan(10.5);
});

test('what is taken back was as if it had never been', () => {
  let time = 0;
  const counter = createEasingCounter(() => time);
  counter.add(5, 10);
  time = 3000;
  counter.takeBack(5, 0);
  expect(counter.rate()).toBeCloseTo(0);
});
