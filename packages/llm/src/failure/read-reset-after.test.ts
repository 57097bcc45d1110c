import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResetAfter } from './read-reset-after.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const read = (reset: string, extra: Readonly<Record<string, string>> = {}) =>
  readResetAfter(
    { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': reset, ...extra },
    NOW,
  );

describe('readResetAfter', () => {
  test.each([
    ['6m0s', 360_000],
    ['120ms', 120],
    ['1.5s', 1500],
    ['1h2m3.004s', 3_723_004],
    ['1d2h', 93_600_000],
    ['0s', 0],
    ['17', 17_000],
    ['0.25', 250],
    [String(NOW / 1000 + 30), 30_000],
    [String(NOW + 30_000), 30_000],
    [String(NOW / 1000 - 30), 0],
    ['2026-11-22T12:00:42Z', 42_000],
    ['2026-11-22T12:00:00.500+00:00', 500],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ])('reads %s as %i ms', (reset, expected) => {
    expect(read(reset)).toBe(expected);
  });

  test.each(['-1', '', 'soon', '6 m', 'NaN', 'Infinity', '12'.repeat(200)])(
    'takes %s for nothing',
    (reset) => {
      expect(read(reset)).toBeUndefined();
    },
  );

  test('goes by the provider’s clock', () => {
    expect(read('2026-11-22T12:00:42Z', { date: 'Sun, 22 Nov 2026 12:00:40 GMT' })).toBe(2000);
  });

  test('takes the longest of what is used up, and nothing of what is not', () => {
    expect(read('1s', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '9s' })).toBe(9000);
    expect(read('1s', { 'x-ratelimit-remaining-tokens': '5', 'x-ratelimit-reset-tokens': '9s' })).toBe(1000);
    expect(readResetAfter({ 'x-ratelimit-reset-requests': '1s' }, NOW)).toBeUndefined();
  });

  test('knows the headers of Anthropic, OpenRouter and the standard', () => {
    const names = [
      'anthropic-ratelimit-tokens-*',
      'x-ratelimit-*',
      'ratelimit-*',
      'x-ratelimit-*-requests-day',
    ];
    for (const name of names) {
      const headers = { [name.replace('*', 'remaining')]: '0', [name.replace('*', 'reset')]: '7' };
      expect(readResetAfter(headers, NOW), name).toBe(7000);
    }
  });

  test('gives a finite time that is not negative, or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)), (text) => {
        const delay = read(text);
        expect(delay === undefined || (Number.isFinite(delay) && delay >= 0)).toBe(true);
      }),
    );
  });
});
