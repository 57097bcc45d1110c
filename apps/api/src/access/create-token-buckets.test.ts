import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTokenBuckets } from './create-token-buckets.ts';

test('a bucket never gives more than its fill and what time has added', () => {
  const asks = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b'), pause_ms: fc.integer({ min: -50, max: 5000 }) }),
  );
  fc.assert(
    fc.property(asks, fc.integer({ min: 1, max: 100 }), (steps, per_minute) => {
      let now = 0;
      let furthest = 0;
      const buckets = createTokenBuckets({ per_minute, clock: () => now });
      const given = { a: 0, b: 0 };
      for (const { name, pause_ms } of steps) {
        now += pause_ms;
        furthest += Math.max(0, pause_ms);
        if (buckets.take(name).allowed) given[name as 'a' | 'b']++;
        const most = per_minute + (furthest * per_minute) / 60_000;
        expect(given[name as 'a' | 'b']).toBeLessThanOrEqual(most + 1e-6);
      }
    }),
  );
});

test('whoever waits as long as was said gets a token', () => {
  let now = 0;
  const buckets = createTokenBuckets({ per_minute: 7, clock: () => now });
  for (let count = 0; count < 7; count++) buckets.take('a');
  for (let count = 0; count < 50; count++) {
    const refused = buckets.take('a');
    expect(refused).toMatchObject({ allowed: false, remaining: 0 });
    now += refused.wait_ms;
    expect(buckets.take('a').allowed).toBe(true);
  }
});

test('a look takes nothing', () => {
  const buckets = createTokenBuckets({ per_minute: 1, clock: () => 0 });
  for (let count = 0; count < 3; count++)
    expect(buckets.look('a')).toMatchObject({ allowed: true, remaining: 1 });
});

test('names that have rested longest are forgotten when there are too many', () => {
  const buckets = createTokenBuckets({ per_minute: 1, clock: () => 0, most: 2 });
  for (const name of ['a', 'b', 'c']) buckets.take(name);
  expect(['c', 'b', 'a'].map((name) => buckets.look(name).allowed)).toEqual([false, false, true]);
});
