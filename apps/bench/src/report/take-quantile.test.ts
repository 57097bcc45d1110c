import { expect, it } from 'vitest';
import { takeQuantile } from './take-quantile.ts';

it('a quantile is the value of the nearest rank', () => {
  const values = [30, 10, 20, 40];
  expect([0, 0.5, 0.51, 0.95, 1].map((part) => takeQuantile(values, part))).toEqual([10, 20, 30, 40, 40]);
  expect(takeQuantile([], 0.5)).toBeNaN();
});
