import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

test('never lets more through than a minute allows, but for half a second of burst', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6000 }),
      fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 200 }),
      (per_minute, pauses) => {
        let time = 0;
        let taken = 0;
        const bucket = createTokenBucket({ per_s: per_minute / 60 }, () => time);
        for (const pause of pauses) {
          time += pause;
          if (bucket.waitFor(1) > 0) continue;
          bucket.take(1);
          taken++;
        }
        const burst = Math.max(1, per_minute / 120);
        expect(taken).toBeLessThanOrEqual((time / 60_000) * per_minute + burst + 1e-3);
      },
    ),
  );
});

test('what it says to wait is enough', () => {
  let time = 0;
  const bucket = createTokenBucket({ per_s: 1.5 }, () => time);
  bucket.take(2);
  const wait = bucket.waitFor(1);
  expect(wait).toBeGreaterThan(0);
  time += wait;
  expect(bucket.waitFor(1)).toBe(0);
});

test('a cost larger than the bucket passes when it is full and leaves a debt', () => {
  let time = 0;
  const bucket = createTokenBucket({ per_s: 1000 }, () => time);
  expect(bucket.waitFor(5000)).toBe(0);
  bucket.take(5000);
  expect(bucket.waitFor(1)).toBe(4501);
  bucket.give(4500);
  expect(bucket.waitFor(1)).toBe(1);
  time += 10_000;
  expect(bucket.waitFor(1000)).toBe(0);
});
