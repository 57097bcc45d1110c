import { expect, it } from 'vitest';
import { fitSlope } from './fit-slope.ts';

it('a slope is that of the line with the least squares', () => {
  expect(
    fitSlope([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
  ).toBeCloseTo(2, 12);
  expect(
    fitSlope([
      [0, 0],
      [1, 1],
      [2, 0],
    ]),
  ).toBeCloseTo(0, 12);
  expect(fitSlope([[1, 1]])).toBeNaN();
});
