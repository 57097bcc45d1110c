import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureCeiling } from './measure-ceiling.ts';
import { OWN_PRODUCT } from './own/own-product.ts';
import type { Peer } from './peer.ts';

const absent: Peer = { name: 'absent', settings: '', run: async () => ({ skipped: 'no server' }) };

it('runs the product wholly, and says of a peer whose server is missing that it was skipped', async () => {
  const told: string[] = [];
  const rows = await measureCeiling({
    postgres_url: inject('postgresUrl'),
    // Whose CPU is counted does not matter here.
    server_pid: process.pid,
    systems: [OWN_PRODUCT, absent],
    rounds: 1,
    seconds: 0.1,
    seed: 1,
    onProgress: (line) => told.push(line),
  });
  expect(rows).toMatchObject([{ runs: [{}] }, { skipped: 'no server', runs: [] }]);
  expect(rows[0]?.runs[0]?.worker_cpu_seconds).toBeGreaterThan(0);
  expect(told).toContain('SKIPPED: absent: no server');
});
