import { createSeededRandom } from '@roadwright/llm/testing';
import { expect, test } from 'vitest';
import { drawArrivals, sendOnSchedule } from './send-on-schedule.ts';

test('arrivals come in order, within their time and about as often as they should', () => {
  const arrivals = drawArrivals({ per_second: 100, duration_ms: 60_000 }, createSeededRandom(1));
  expect(arrivals).toEqual(arrivals.toSorted((one, other) => one - other));
  expect(Math.max(...arrivals)).toBeLessThan(60_000);
  expect(Math.abs(arrivals.length - 6000)).toBeLessThan(300);
});

test('a request is sent although the ones before have no answer, and knows the moment that was meant', async () => {
  const meant: number[] = [];
  const answered = Promise.withResolvers<void>();
  await sendOnSchedule([0, 1, 1.25], (meant_at_ms) => {
    meant.push(meant_at_ms);
    if (meant.length === 3) answered.resolve();
    return answered.promise;
  });
  const [first = Number.NaN] = meant;
  expect(meant.map((moment) => Math.round(100 * (moment - first)) / 100)).toEqual([0, 1, 1.25]);
});
