import { expect, it } from 'vitest';
import { readLag } from './read-lag.ts';

it('finds the lag that a part of the frames did not pass', () => {
  const lags = [0, 0, 98, 0, 1, 1];
  expect([0.5, 0.98, 0.99, 1].map((part) => readLag(lags, part))).toEqual([2, 2, 4, 5]);
  expect(readLag([], 0.99)).toBeNaN();
});
