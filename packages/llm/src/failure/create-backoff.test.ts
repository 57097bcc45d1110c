import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBackoff } from './create-backoff.ts';

test('the wait doubles from half a second to twenty seconds, with full jitter', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 60].map((round) => createBackoff({ round, random: () => 1 }));
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
  expect(createBackoff({ round: 5, random: () => 0 })).toBe(0);
});

test('what the provider asks for is a minimum, spread by at most a quarter', () => {
  expect(createBackoff({ round: 0, retry_after_ms: 4000, random: () => 0 })).toBe(4000);
  expect(createBackoff({ round: 0, retry_after_ms: 4000, random: () => 1 })).toBe(5000);
  expect(createBackoff({ round: 0, retry_after_ms: 120_000, random: () => 0.5 })).toBe(135_000);
});

test('"at once" still backs off, so that a lasting throttle is no busy loop', () => {
  expect(createBackoff({ round: 3, retry_after_ms: 0, random: () => 0.5 })).toBe(2000);
});

test('no wait is shorter than asked for or longer than a quarter more, beyond the usual steps', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(10_000_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (round, asked, dice) => {
        const wait = createBackoff({ round, retry_after_ms: asked, random: () => dice });
        expect(wait).toBeGreaterThanOrEqual(asked);
        expect(wait).toBeLessThanOrEqual(Math.max(20_000, Math.ceil(asked * 1.25)));
      },
    ),
  );
});
