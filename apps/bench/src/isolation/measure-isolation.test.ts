import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureIsolation } from './measure-isolation.ts';
import { ROUTES } from './mix.ts';

it('asks for everything while nothing is written and while courses are', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  const { idle, busy, courses, artifacts } = await measureIsolation({
    database_url: database.url,
    roadmaps: 1,
    latencies: { median_ms: 40, sigma: 0.5, least_ms: 20, most_ms: 100 },
    per_second: 100,
    idle_ms: 300,
    busy_ms: 300,
    rounds: 1,
    seed: 1,
  });
  for (const driven of [idle, busy]) {
    expect(driven).toHaveLength(1);
    const answered = ROUTES.map((route) => driven[0]?.routes[route]);
    for (const route of answered) expect(route?.latencies.length).toBeGreaterThan(0);
    expect(answered.flatMap((route) => route?.faults)).toEqual([]);
    const sent = answered.reduce((sum, route) => sum + (route?.latencies.length ?? 0), 0);
    expect(driven[0]?.lags).toHaveLength(sent);
  }
  // One before, and at least one in each stretch.
  expect(courses).toBeGreaterThanOrEqual(3);
  expect(artifacts).toBe(courses * 90);
  await database.drop();
});
