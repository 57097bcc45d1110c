import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureWrites } from './measure-writes.ts';
import { WAYS } from './ways.ts';

const told: string[] = [];
const measure = (options: Pick<Parameters<typeof measureWrites>[0], 'ways' | 'rounds' | 'warm_tasks'>) =>
  measureWrites({
    postgres_url: inject('postgresUrl'),
    // Whose CPU is counted does not matter here.
    server_pid: process.pid,
    tasks: 2,
    seed: 1,
    onProgress: (line) => told.push(line),
    ...options,
  });

it('stores the same rows in every way', async () => {
  // One more task than share a write; what a run leaves is checked by itself.
  const rows = await measure({ ways: WAYS, rounds: 0, warm_tasks: 9 });
  // The last way is one that not every server can go.
  expect(rows.slice(0, -1).map(({ skipped }) => skipped)).toEqual(WAYS.slice(0, -1).map(() => undefined));
});

it('measures a run of a round, and says of a way that the server cannot go that it was skipped', async () => {
  const [product] = WAYS;
  const refused = { ...product, alter: ['do $$ begin raise feature_not_supported; end $$'] };
  const rows = await measure({ ways: [product, refused], rounds: 1, warm_tasks: 1 });
  expect(rows).toMatchObject([{ runs: [{}] }, { skipped: 'feature_not_supported', runs: [] }]);
  expect(rows[0]?.runs[0]?.server.wal_bytes).toBeGreaterThan(0);
  expect(told).toContain(`SKIPPED: ${product.name}: feature_not_supported`);
});
