import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { describe, expect, inject, it } from 'vitest';
import { measureConnections } from './connections.ts';
import { measureFloor } from './floor.ts';

describe('the benches, in short', () => {
  it('hold a roadmap against its floor', async () => {
    const database = await createTestDatabase(inject('postgresUrl'));
    const options = { database_url: database.url, roadmaps: 1, seed: 1, warm_ups: 0 };
    const [result] = await measureFloor({ ...options, latency_ms: [20, 60] });
    expect(result).toMatchObject({ concepts: 30, artifacts: 90 });
    // Two design calls and one concept's two, each of at least 20 ms, were dealt out.
    expect(result?.floor_ms).toBeGreaterThan(4 * 20);
    await database.drop();
  });

  it('find at most twenty connections in the whole system while four roadmaps are written', async () => {
    const database = await createTestDatabase(inject('postgresUrl'));
    const result = await measureConnections({ database_url: database.url, roadmaps: 4, seed: 1 });
    expect(result).toMatchObject({ artifacts: 360 });
    // However slow the machine is: more calls wait at once than there are connections.
    expect(result.calls_peak).toBeGreaterThan(result.peak);
    expect(result.samples).toBeGreaterThan(10);
    expect(result.peak).toBeLessThanOrEqual(20);
    await database.drop();
  });
});
