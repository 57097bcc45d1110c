import type {} from '@roadwright/postgres/vitest';
import { afterEach, expect, inject, it } from 'vitest';
import { gatherFleet } from './gather-fleet.ts';
import { listHeldTasks } from './list-held-tasks.ts';
import { type Load, type LoadResult, startLoad } from './start-load.ts';

let load: Load;
afterEach(() => load.close());

const startSmallLoad = (seed: number, latency_ms: readonly [number, number] = [200, 1200]) =>
  startLoad({
    postgres_url: inject('postgresUrl'),
    seed,
    workers: 1,
    roadmaps: 4,
    max_concepts: 8,
    latency_ms,
  });

const countEvents = ({ records }: LoadResult, wanted: string) =>
  records.flatMap(({ events }) => events).filter(({ type }) => type === wanted).length;

/** Nothing was lost, nothing was paid twice and no worker was taken for dead. */
function expectUntouched(result: LoadResult): void {
  expect(result.breaches).toEqual([]);
  expect(result.takeovers).toBe(0);
  expect(result.repeated).toBe(0);
  expect(result.records.filter(({ attempt }) => attempt !== 1)).toEqual([]);
}

it('SIGTERM under load hands the tasks on: exit code 0, nothing repeated, no attempt burnt', {
  timeout: 240_000,
}, async () => {
  // Slow answers, so that no machine is too slow to meet the tasks in the middle.
  load = await startSmallLoad(6, [1500, 2500]);
  const { members } = await gatherFleet(load.system, load.database, 2);
  const [leaver] = members;
  const listOwn = async () =>
    (await listHeldTasks(load.database)).filter(({ worker_id }) => worker_id === leaver?.worker_id);
  // One of them at its first step, so that there is something to hand on however long it takes to leave.
  const hasBegun = async () => {
    const own = await listOwn();
    return own.length > 1 && own.some(({ lane, progressed }) => lane === 'design' && !progressed);
  };
  await expect.poll(hasBegun, { timeout: 60_000 }).toBe(true);
  expect(await leaver?.process.stop()).toBe(0);
  expect(await listOwn()).toEqual([]);
  const result = await load.finish();
  expectUntouched(result);
  expect(countEvents(result, 'task_continued')).toBeGreaterThan(0);
});

it('a rolling restart of api and workers is invisible to those who watch', { timeout: 240_000 }, async () => {
  load = await startSmallLoad(7);
  const { system } = load;
  const fleet = await gatherFleet(system, load.database, 2);
  for (const { process } of fleet.members) {
    expect(await system.api.stop()).toBe(0);
    await system.restartApi();
    await fleet.enlist();
    expect(await process.stop()).toBe(0);
  }
  const result = await load.finish();
  expectUntouched(result);
  expect(result.reconnects).toBeGreaterThan(0);
  expect(countEvents(result, 'task_continued')).toBeGreaterThan(0);
});
