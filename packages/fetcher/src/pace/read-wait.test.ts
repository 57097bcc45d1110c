import { expect, test } from 'vitest';
import { readWait } from './read-wait.ts';

const now_ms = Date.parse('2026-01-01T00:00:00Z');

test.each([
  ['7', 7000],
  [' 120 ', 120_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['31536000', 86_400_000],
  ['99999999999999999999', 86_400_000],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
])('a host that says %j is left alone for %i ms', (retry_after, wait_ms) => {
  expect(readWait({ retry_after, now_ms, round: 2, random: () => 0.9 })).toBe(wait_ms);
});

test.each([undefined, '', '0', '-1', 'soon', '1e3', 'Wed, 31 Dec 2025 23:59:59 GMT'])(
  'a host that says %j is left alone for a time that doubles and is spread',
  (retry_after) => {
    const waits = [0, 1, 2].map((round) => readWait({ retry_after, now_ms, round, random: () => 0.5 }));
    expect(waits).toEqual([1500, 3000, 6000]);
    expect(readWait({ retry_after, now_ms, round: 0, random: () => 0 })).toBe(1000);
  },
);
