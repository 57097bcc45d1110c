import { startThrowawayPostgres } from '@roadwright/postgres';
import { expect, it } from 'vitest';
import { COUNTING_SETTINGS } from '../system/count-statements.ts';
import { measureCost } from './measure-cost.ts';
import { sumBytes } from './read-account.ts';

it('counts what roadmaps cost in processes, tables, log and statements', async () => {
  const postgres = await startThrowawayPostgres({ keeping: 'crashable', settings: COUNTING_SETTINGS });
  const { busy, idle, statements, provider_calls, artifacts } = await measureCost({
    postgres,
    roadmaps: 2,
    at_once: 2,
    max_concepts: 6,
    median_ms: 20,
    seed: 1,
    idle_ms: 300,
  });
  await postgres.stop();
  // Three calls of the design, three pieces and a check for each concept; what is mended and checked again is more.
  expect(artifacts).toBe(36);
  expect(provider_calls).toBeGreaterThanOrEqual(2 * (3 + 6 * 4));
  const stored = busy.tables.find(({ table }) => table === 'roadwright.artifact');
  expect(stored === undefined ? 0 : sumBytes(stored)).toBeGreaterThan(36 * 1000);
  expect(statements?.writing).toBeGreaterThan(4);
  expect(statements?.all).toBeGreaterThan(statements?.writing ?? Number.POSITIVE_INFINITY);
  expect(busy.wal_bytes).toBeGreaterThan(100_000);
  expect(busy.wal_bytes).toBeGreaterThan(idle.wal_bytes);
  expect(busy.writing_transactions).toBeGreaterThan(4);
  for (const cpu_ms of Object.values(busy.cpu_ms)) expect(cpu_ms).toBeGreaterThan(0);
});
