import { startThrowawayPostgres } from '@roadwright/postgres';
import { expect, it } from 'vitest';
import { measureOutages } from './measure-outages.ts';

it('Postgres may crash: the roadmaps complete, nobody is blamed, and the api says so instead of hanging', {
  timeout: 300_000,
}, async () => {
  const postgres = await startThrowawayPostgres({ keeping: 'crashable' });
  const { crashes, breaches, api, records, repeated } = await measureOutages({
    postgres,
    seed: 3,
    workers: 2,
    roadmaps: 6,
    max_concepts: 6,
    latency_ms: [100, 900],
    crashes: 3,
    // Longer than a lease, so that the workers judge one another in between.
    up_ms: [5500, 7000],
    down_ms: [0, 1500],
    env: { BEAT_S: '0.5', LEASE_S: '5', SWEEP_S: '0.2' },
    signal: new AbortController().signal,
    onCrash: () => undefined,
  }).finally(() => postgres.stop());
  expect(breaches).toEqual([]);
  expect(crashes).toBe(3);
  expect(api.unavailable).toBeGreaterThan(0);
  expect(api.answers).toBeGreaterThan(api.unavailable);
  expect(records.length).toBeGreaterThanOrEqual(6);
  expect(repeated).toBe(0);
});
