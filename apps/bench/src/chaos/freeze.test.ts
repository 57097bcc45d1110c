import type {} from '@roadwright/postgres/vitest';
import { afterEach, expect, inject, it } from 'vitest';
import { gatherFleet } from './gather-fleet.ts';
import { listHeldTasks } from './list-held-tasks.ts';
import { type Load, startLoad } from './start-load.ts';

let load: Load;
afterEach(() => load.close());

const BOUND = { timeout: 90_000 };

it('a worker that is frozen for longer than its lease writes nothing when it wakes, lives on and takes tasks again', {
  timeout: 240_000,
}, async () => {
  load = await startLoad({
    postgres_url: inject('postgresUrl'),
    seed: 5,
    workers: 1,
    roadmaps: 3,
    max_concepts: 10,
    latency_ms: [200, 900],
    env: { BEAT_S: '0.3', LEASE_S: '4', SWEEP_S: '0.2' },
  });
  const { members } = await gatherFleet(load.system, load.database, 2);
  const [sleeper] = members;
  const listOwn = async () =>
    (await listHeldTasks(load.database)).filter(({ worker_id }) => worker_id === sleeper?.worker_id);

  // With something stored, so that its tasks need no worker of their own.
  await expect.poll(async () => (await listOwn()).some(({ progressed }) => progressed), BOUND).toBe(true);
  sleeper?.process.freeze();
  await expect.poll(listOwn, BOUND).toEqual([]);
  sleeper?.process.wake();
  await expect.poll(async () => (await listOwn()).length, BOUND).toBeGreaterThan(0);

  const { breaches, takeovers } = await load.finish();
  // What a woken worker asks of the provider before it hears that its claim is gone is spent in vain; that is all.
  const spent = ['stored_is_paid', 'only_lost_is_repeated'];
  expect(breaches.filter(({ rule }) => !spent.includes(rule))).toEqual([]);
  expect(takeovers).toBeGreaterThan(0);
  expect(sleeper?.process.running).toBe(true);
});
