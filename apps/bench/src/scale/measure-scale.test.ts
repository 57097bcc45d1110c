import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureScale } from './measure-scale.ts';

it('counts what two workers write while more waits', async () => {
  const result = await measureScale({
    postgres_url: inject('postgresUrl'),
    workers: 2,
    latency_ms: 50,
    max_concepts: 3,
    window_ms: 3000,
    warm_ups: 1,
  });
  expect(result.counted).toBeGreaterThanOrEqual(2);
  expect(result.roadmaps_per_minute).toBeGreaterThan(0);
  expect(result.roadmaps).toBeGreaterThanOrEqual(result.counted);
  expect(result.artifacts).toBe(result.roadmaps * 9);
});
