import { expect, test } from 'vitest';
import { findExtra, findMedian, measureOverhead } from './measure-overhead.ts';
import { renderOverhead } from './overhead-bench.ts';

test('measures each way and holds as many calls open as it was told', async () => {
  const overhead = await measureOverhead({ calls: 20, rounds: 2, held: 60, hold_ms: 500 });
  for (const figures of Object.values(overhead.cpu_ms)) {
    expect(figures).toHaveLength(2);
    for (const figure of figures) expect(figure).toBeGreaterThan(0);
  }
  expect(overhead.held.in_flight).toBe(60);
  // So few calls weigh less than a collection of garbage frees, so the two are not compared.
  expect(overhead.held.idle_mib).toBeGreaterThan(0);
  expect(overhead.held.peak_mib).toBeGreaterThanOrEqual(overhead.held.held_mib);
  expect(renderOverhead(overhead)).toContain('| 60 |');
});

test('compares each round with the same round of the other way', () => {
  expect(findMedian([5, 1, 3])).toBe(3);
  expect(findExtra([5, 11, 3], [4, 1, 2])).toBe(1);
});
