import { describe, expect, test } from 'vitest';
import { readBudgets } from './read-budgets.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('readBudgets', () => {
  test.each([
    ['x-ratelimit-remaining-requests', 'x-ratelimit-limit-requests', { requests: 0.2 }],
    ['anthropic-ratelimit-requests-remaining', 'anthropic-ratelimit-requests-limit', { requests: 0.2 }],
    ['x-ratelimit-remaining', 'x-ratelimit-limit', { requests: 0.2 }],
    ['ratelimit-remaining', 'ratelimit-limit', { requests: 0.2 }],
    ['x-ratelimit-remaining-tokens', 'x-ratelimit-limit-tokens', { tokens: 0.2 }],
    ['anthropic-ratelimit-tokens-remaining', 'anthropic-ratelimit-tokens-limit', { tokens: 0.2 }],
    [
      'anthropic-ratelimit-output-tokens-remaining',
      'anthropic-ratelimit-output-tokens-limit',
      { tokens: 0.2 },
    ],
  ])('reads %s', (remaining, limit, wanted) => {
    expect(readBudgets({ [remaining]: '120', [limit]: '600' }, now)).toEqual(wanted);
  });

  test('takes the scarcest of several budgets for tokens', () => {
    const headers = {
      'anthropic-ratelimit-input-tokens-remaining': '9000',
      'anthropic-ratelimit-input-tokens-limit': '10000',
      'anthropic-ratelimit-output-tokens-remaining': '100',
      'anthropic-ratelimit-output-tokens-limit': '1000',
    };
    expect(readBudgets(headers, now)).toEqual({ tokens: 0.1 });
  });

  test.each([
    ['59', 0.1],
    ['1m30.5s', 0.1],
    [String(now / 1000 + 60), 0.1],
    [String(now + 60_000), 0.1],
    ['2026-11-20T12:00:30Z', 0.5],
    ['6s', 0.9],
    ['600ms', 0.99],
    ['6m0s', undefined],
  ])('understands a reset of %s, for what is full again soon is not scarce', (reset, requests) => {
    const headers = { 'x-ratelimit-remaining-requests': '1', 'x-ratelimit-limit-requests': '10' };
    const read = readBudgets({ ...headers, 'x-ratelimit-reset-requests': reset }, now);
    expect(read).toEqual(requests === undefined ? {} : { requests });
  });

  test('what is used up is scarce, however soon it comes back', () => {
    const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-limit-requests': '600' };
    expect(readBudgets({ ...headers, 'x-ratelimit-reset-requests': '100ms' }, now)).toEqual({ requests: 0 });
  });

  test.each(['1h2m3s', '1d', '86400', '2026-11-21T12:00:00Z', String(now / 1000 + 3600)])(
    'leaves a budget alone that is full again only after %s: one per day is no pace',
    (reset) => {
      const headers = { 'x-ratelimit-remaining-requests': '1', 'x-ratelimit-limit-requests': '10' };
      expect(readBudgets({ ...headers, 'x-ratelimit-reset-requests': reset }, now)).toEqual({});
    },
  );

  test.each([
    {},
    { 'x-ratelimit-remaining-requests': '5' },
    { 'x-ratelimit-remaining-requests': 'many', 'x-ratelimit-limit-requests': '5' },
    { 'x-ratelimit-remaining-requests': '-1', 'x-ratelimit-limit-requests': '0' },
  ])('gives nothing for %j', (headers) => {
    expect(readBudgets(headers, now)).toEqual({});
  });
});
