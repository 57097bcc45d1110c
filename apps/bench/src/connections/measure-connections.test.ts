import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureConnections } from './measure-connections.ts';

it('finds at most sixteen connections in the whole system while four roadmaps are written', async () => {
  const latencies = { median_ms: 400, sigma: 0.3, least_ms: 200, most_ms: 600 };
  const database = await createTestDatabase(inject('postgresUrl'));
  const result = await measureConnections({ database_url: database.url, roadmaps: 4, seed: 1, latencies });
  expect(result).toMatchObject({ artifacts: 360 });
  // However slow the machine is: more calls wait at once than there are connections.
  expect(result.calls_peak).toBeGreaterThan(result.peak);
  expect(result.samples).toBeGreaterThan(10);
  expect(result.peak).toBeLessThanOrEqual(16);
  await database.drop();
});
