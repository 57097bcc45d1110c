import { expect, it } from 'vitest';
import { readSpan } from './read-span.ts';

const INFINITE = Number.POSITIVE_INFINITY;

it.each([
  ['5 or more', 5, INFINITE, ''],
  ['at least 3 days', 3, INFINITE, 'days'],
  ['10–20 km', 10, 20, 'km'],
  ['between 4 and 6', 4, 6, ''],
  ['不超过 3 天', -INFINITE, 3, '天'],
  ['18 周岁以上', 18, INFINITE, '周岁'],
  ['1,000', 1000, 1000, ''],
])('reads "%s" as a stretch of numbers', (text, low, high, unit) => {
  expect(readSpan(text)).toEqual({ low, high, unit });
});

it.each(['oak', 'x > 2', '14 july 1789', 'o(n²)', '20-10'])('takes "%s" for none', (text) => {
  expect(readSpan(text)).toBeNull();
});
