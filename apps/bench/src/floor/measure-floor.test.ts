import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureFloor } from './measure-floor.ts';

it('holds a roadmap against its floor', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  const latencies = { median_ms: 40, sigma: 0.5, least_ms: 20, most_ms: 60 };
  const options = { database_url: database.url, roadmaps: 1, seed: 1, warm_ups: 0, latencies };
  const [result] = await measureFloor(options);
  expect(result).toMatchObject({ concepts: 30, artifacts: 90 });
  // Three design calls and one concept's two, each of at least 20 ms, were dealt out.
  expect(result?.floor_ms).toBeGreaterThan(5 * 20);
  await database.drop();
});
