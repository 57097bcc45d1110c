import { expect, test } from 'vitest';
import { readBodyDelay } from './read-body-delay.ts';

test.each([
  ['Please try again in 1.05s. Visit https://x.example', 1050],
  ['Please try again in 120ms.', 120],
  ['Please try again in 6m0s.', 360_000],
  ['Please retry in 28.5s.', 28_500],
  ['have exceeded call rate limit. Please retry after 6 seconds. Please go here', 6000],
  ['Try again in 2 minutes', 120_000],
  ['Please retry after 1 second.', 1000],
  ['Please try again in 168h0m0s.', 604_800_000],
  ['Please try again in 168h0m1s.', undefined],
  [`Please try again in ${'9'.repeat(400)}s.`, undefined],
  [`${'x'.repeat(2000)} Please try again in 5s.`, undefined],
  ['Please try again later.', undefined],
  ['Please try again in a few seconds.', undefined],
  ['', undefined],
])('%s', (message, expected) => {
  expect(readBodyDelay(undefined, message)).toBe(expected);
});

test('Google’s RetryInfo goes before the words, and nonsense in its place is nothing', () => {
  expect(readBodyDelay([null, {}, { retryDelay: '0.5s' }], 'Please retry in 9s.')).toBe(500);
  expect(readBodyDelay([{ retryDelay: 9 }, { retryDelay: 'soon' }], 'no')).toBeUndefined();
  expect(readBodyDelay([{ retryDelay: '99999999s' }], 'Please retry in 9s.')).toBe(9000);
  expect(readBodyDelay('details', 'no')).toBeUndefined();
});
