import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readJobs } from '../testing/read-rows.ts';
import { claim, submit } from '../testing/samples.ts';
import { announceWorker } from './announce-worker.ts';
import { requeueLost } from './reconcile.ts';
import { sweep } from './sweep.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterEach(() => own.drop());

const ALWAYS = { from_s: 0, until_s: 1e12 };
const TIMES = { beat_s: 1, lease_s: 3, judging: ALWAYS };
const sweeping = (times = TIMES) => sweep(own.database.sql, { worker_id: 'sweeper', ...times });
const announce = (age_s: number) =>
  own.database.sql(
    `insert into roadwright.worker (worker_id, beat_at)
     values ('test-worker', now() - $1::double precision * interval '1 second')`,
    [age_s],
  );

test('a worker whose session is gone is dead after a beat and a half, and its tasks go first', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  const waiting = await submit(own.database, { owner_id: 'before' });
  await announce(1.4);
  expect(await sweeping()).toEqual({ dead_workers: [], freed_tasks: [] });
  await own.database.sql(`update roadwright.worker set beat_at = now() - interval '1.6 seconds'`, []);
  expect(await sweeping()).toEqual({ dead_workers: ['test-worker'], freed_tasks: [task_id] });
  const keys = (await readJobs(own.database)).map(({ key }) => key);
  expect(keys).toEqual([`design:${task_id}`, `design:${waiting}`]);
  expect(await write({ events: [{ type: 'step_started', step: 'finalizing' }] })).toEqual({
    outcome: 'lease_lost',
  });
  expect((await claim(own.database, task_id)).task).toMatchObject({ attempt: 2 });
});

test('a worker whose session stands lives for as long as its beat is younger than a lease', async () => {
  const session = await own.database.pool.connect();
  const sql = async <Row>(text: string, values: readonly unknown[]) =>
    (await session.query(text, [...values])).rows as Row[];
  await announceWorker(sql, { worker_id: 'test-worker', runner_ids: [] });
  await own.database.sql(`update roadwright.worker set beat_at = now() - interval '2 seconds'`, []);
  expect((await sweeping()).dead_workers).toEqual([]);
  await own.database.sql(`update roadwright.worker set beat_at = now() - interval '4 seconds'`, []);
  expect((await sweeping()).dead_workers).toEqual(['test-worker']);
  session.release();
});

test('nobody is dead before the sweeper may judge or after, nor is the sweeper itself', async () => {
  await announce(1000);
  for (const judging of [
    { from_s: 1e11, until_s: 1e12 },
    { from_s: 0, until_s: 1 },
  ]) {
    expect(await sweeping({ ...TIMES, judging })).toEqual({ dead_workers: [], freed_tasks: [] });
  }
  expect(await sweep(own.database.sql, { worker_id: 'test-worker', ...TIMES })).toMatchObject({
    dead_workers: [],
  });
});

test('only one sweeps at a time', async () => {
  await announce(1000);
  const [first, second] = await Promise.all([sweeping(), sweeping()]);
  expect([...first.dead_workers, ...second.dead_workers]).toEqual(['test-worker']);
});

test('a task without a lease and without a job gets one, and no other task does', async () => {
  const lost = await submit(own.database);
  await own.database.sql('select graphile_worker.remove_job($1)', [`design:${lost}`]);
  await submit(own.database);
  await claim(own.database, await submit(own.database));
  const cancelled = await submit(own.database);
  await cancelTask(own.database, { task_id: cancelled, owner: null });
  const requeueing = (judging = ALWAYS) => requeueLost(own.database.sql, { lease_s: 3, judging });
  expect(await requeueing({ from_s: 1e11, until_s: 1e12 })).toEqual([]);
  expect(await requeueing()).toEqual([lost]);
  expect(await requeueing()).toEqual([]);
});
