import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growEvenly, growFast } from './growth.ts';

const growth = { rate: 1, unit: 1, span_s: 1, quiet_s: 0, warned: false };

test('two processes grow by the same step, however far apart they are, so that cuts bring them together', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 4, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 300, noNaN: true }),
      (rate, quiet_s) => {
        const [slow, fast] = [
          growEvenly({ ...growth, rate: 4, quiet_s }) - 4,
          growEvenly({ ...growth, rate, quiet_s }) - rate,
        ];
        expect(fast).toBeCloseTo(slow, 6);
      },
    ),
  );
});

test('looks for the rate by doubling, and steps further the longer it was quiet', () => {
  expect(growFast({ rate: 1, span_s: 5, refusals: 0 })).toBe(4);
  expect(growFast({ rate: 1, span_s: 5, refusals: 1 })).toBe(2);
  const rate = 10;
  expect(growEvenly({ ...growth, rate, quiet_s: 45 }) - rate).toBeGreaterThan(
    10 * (growEvenly({ ...growth, rate, quiet_s: 15 }) - rate),
  );
});
