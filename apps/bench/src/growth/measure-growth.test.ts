import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureGrowth } from './measure-growth.ts';

it('does the same work in a small and in a larger database, and finds the counts of both right', async () => {
  const { figures, bytes } = await measureGrowth({
    postgres_url: inject('postgresUrl'),
    rows: [1000, 1200],
    waiting: 5,
    calls: 12,
    rounds: 1,
    churn: 20,
    onProgress: () => undefined,
  });
  expect(bytes).toBeGreaterThan(0);
  expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
  for (const { small_ms, large_ms } of figures) {
    expect(small_ms).toBeGreaterThan(0);
    expect(large_ms).toBeGreaterThan(0);
  }
});
