import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRetryAfter } from './read-retry-after.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('readRetryAfter', () => {
  test.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': '0.25' }, 250],
    [{ 'retry-after': '61' }, 61_000],
    [{ 'retry-after': '86400' }, 86_400_000],
    [{ 'retry-after': '604800' }, 604_800_000],
    [{ 'retry-after': String(NOW / 1000 + 30) }, 30_000],
    [{ 'retry-after': String(NOW + 30_000) }, 30_000],
    [{ 'retry-after': String(NOW / 1000 - 30) }, 0],
    [{ 'retry-after': String(NOW / 1000 + 30), date: 'Sun, 22 Nov 2026 12:00:10 GMT' }, 20_000],
    [{ 'retry-after-ms': String(NOW + 30_000) }, 30_000],
    [{ 'retry-after-ms': '700000000', 'retry-after': '9' }, 9000],
    [{ 'retry-after-ms': '1500' }, 1500],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
    [{ 'retry-after-ms': '-1', 'retry-after': '9' }, 9000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT', date: 'Sun, 22 Nov 2026 12:00:10 GMT' }, 20_000],
  ])('reads %o as %i ms', (headers, expected) => {
    expect(readRetryAfter(headers, NOW)).toBe(expected);
  });

  test.each([
    {},
    { 'retry-after': '' },
    { 'retry-after': '-1' },
    { 'retry-after': 'soon' },
    { 'retry-after': 'Infinity' },
    { 'retry-after': 'NaN' },
    { 'retry-after': '604801' },
    { 'retry-after': '1e300' },
    { 'retry-after': 'Sun, 29 Nov 2026 12:00:01 GMT' },
    { 'retry-after': String(NOW + 604_800_001) },
    { 'retry-after-ms': 'x' },
  ])('takes %o for nothing', (headers) => {
    expect(readRetryAfter(headers, NOW)).toBeUndefined();
  });

  test('gives a finite time that is not negative, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (text) => {
        const delay = readRetryAfter({ 'retry-after': text, 'retry-after-ms': text }, NOW);
        expect(delay === undefined || (Number.isFinite(delay) && delay >= 0)).toBe(true);
      }),
    );
  });

  test('never comes back before the provider allows it, whatever the spelling', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 604_800, noNaN: true }), (seconds) => {
        expect(readRetryAfter({ 'retry-after': String(seconds) }, NOW)).toBeGreaterThanOrEqual(
          seconds * 1000 - 1e-6,
        );
      }),
    );
  });
});
