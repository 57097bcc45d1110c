import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { announceWorker, WORKER_LOCK } from '../presence/announce-worker.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getTask } from '../task/get-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import { claim, openCourse, submit } from '../testing/samples.ts';
import { ALWAYS, takeAway } from '../testing/take-away.ts';
import { failCrashed } from './fail-crashed.ts';
import { requeueLost } from './requeue-lost.ts';
import { sweep } from './sweep.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterEach(() => own.drop());

const TIMES = { beat_s: 1, lease_s: 3, judging: ALWAYS };
const sweeping = (times = TIMES) => sweep(own.database.sql, { worker_id: 'sweeper', ...times });

/** The worker of the samples' claims, whose session is gone and whose last beat is so old. */
const announce = (age_s: number) =>
  own.database.sql(
    `insert into roadwright.worker (worker_id, beat_at)
     values ('test-worker', now() - $1::double precision * interval '1 second')`,
    [age_s],
  );

const die = async () => {
  await announce(1000);
  return await sweeping();
};
const step = { type: 'step_started', step: 'finalizing' } as const;
const verdict = async (task_id: string) => {
  const [row] = await own.database.sql<{ suspect: boolean; lone_crashes: number }>(
    'select suspect, lone_crashes from roadwright.task where task_id = $1::uuid',
    [task_id],
  );
  return row;
};

describe('a sweep', () => {
  test('takes the tasks of a worker whose session is gone after a beat and a half, and puts them first', async () => {
    const task_id = await submit(own.database);
    const { write } = await claim(own.database, task_id);
    const waiting = await submit(own.database, { owner_id: 'before' });
    await announce(1.4);
    expect(await sweeping()).toEqual({ dead_workers: [], freed_tasks: [] });
    await own.database.sql(`update roadwright.worker set beat_at = now() - interval '1.6 seconds'`, []);
    expect(await sweeping()).toEqual({
      dead_workers: ['test-worker'],
      freed_tasks: [{ task_id, worker_id: 'test-worker' }],
    });
    const keys = (await readJobs(own.database)).map(({ key }) => key);
    expect(keys).toEqual([`design:${task_id}`, `design:${waiting}`]);
    expect(await write({ events: [step] })).toEqual({ outcome: 'lease_lost' });
    expect((await claim(own.database, task_id)).task).toMatchObject({ attempt: 2 });
  });

  test('lets a worker whose session stands live for as long as its beat is younger than a lease', async () => {
    const task_id = await submit(own.database);
    await claim(own.database, task_id);
    const session = await own.database.pool.connect();
    const sql = async <Row>(text: string, values: readonly unknown[]) =>
      (await session.query(text, [...values])).rows as Row[];
    await announceWorker(sql, { worker_id: 'test-worker', runner_ids: [] });
    await own.database.sql(`update roadwright.worker set beat_at = now() - interval '2 seconds'`, []);
    expect((await sweeping()).dead_workers).toEqual([]);
    await own.database.sql(`update roadwright.worker set beat_at = now() - interval '4 seconds'`, []);
    expect((await sweeping()).dead_workers).toEqual(['test-worker']);
    expect(await verdict(task_id)).toEqual({ suspect: false, lone_crashes: 0 });
    session.release();
  });

  test('finds nobody dead before the sweeper may judge or after, nor the sweeper itself', async () => {
    await announce(1000);
    await claim(own.database, await submit(own.database));
    await own.database.sql(`update roadwright.task set lease_until = now() - interval '1 second'`, []);
    for (const judging of [
      { from_s: 1e11, until_s: 1e12, silence_s: 0 },
      { from_s: 0, until_s: 1, silence_s: 0 },
    ]) {
      expect(await sweeping({ ...TIMES, judging })).toEqual({ dead_workers: [], freed_tasks: [] });
    }
    expect(await sweep(own.database.sql, { worker_id: 'test-worker', ...TIMES })).toMatchObject({
      dead_workers: [],
    });
  });

  test('is left to whoever has its turn', async () => {
    await announce(1000);
    const other = await own.database.pool.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock($1, 0)', [WORKER_LOCK]);
    expect((await sweeping()).dead_workers).toEqual([]);
    await other.query('rollback');
    other.release();
    expect((await sweeping()).dead_workers).toEqual(['test-worker']);
  });

  test('leaves a task whose row somebody has locked, and takes the others', async () => {
    const [locked, free] = [await submit(own.database), await submit(own.database)];
    await claim(own.database, locked);
    await claim(own.database, free);
    const other = await own.database.pool.connect();
    await other.query('begin');
    await other.query('select from roadwright.task where task_id = $1 for update', [locked]);
    expect((await die()).freed_tasks).toEqual([{ task_id: free, worker_id: 'test-worker' }]);
    await other.query('rollback');
    other.release();
    expect((await takeAway(own.database.sql, locked)).freed_tasks).toHaveLength(1);
  });

  test('takes a lease that has run out from a worker that is known, and holds nothing against the task', async () => {
    await announce(0);
    const task_id = await submit(own.database);
    await claim(own.database, task_id);
    expect((await takeAway(own.database.sql, task_id)).freed_tasks).toEqual([
      { task_id, worker_id: 'test-worker' },
    ]);
    expect(await verdict(task_id)).toEqual({ suspect: false, lone_crashes: 0 });
    expect((await claim(own.database, task_id)).task).toMatchObject({ attempt: 2, epoch: 2 });
  });
});

describe('the death of a worker', () => {
  test('is held against every task without progress, and counts where there was just one', async () => {
    const [one, other] = [await submit(own.database), await submit(own.database)];
    const { write } = await claim(own.database, one);
    await claim(own.database, other);
    await write({ events: [step] });
    await die();
    expect(await verdict(one)).toEqual({ suspect: true, lone_crashes: 0 });
    expect(await verdict(other)).toEqual({ suspect: true, lone_crashes: 0 });
    await claim(own.database, one);
    await die();
    expect(await verdict(one)).toEqual({ suspect: true, lone_crashes: 1 });
    expect(await verdict(other)).toEqual({ suspect: true, lone_crashes: 0 });
  });

  test('is forgotten at the first progress, and not held against a task that made some', async () => {
    const task_id = await submit(own.database);
    await claim(own.database, task_id);
    await die();
    expect(await verdict(task_id)).toEqual({ suspect: true, lone_crashes: 1 });
    const { write } = await claim(own.database, task_id);
    await write({ steps: [{ step: 'intent_analysis', round: 0, output: {} }] });
    expect(await verdict(task_id)).toEqual({ suspect: false, lone_crashes: 0 });
    await die();
    expect(await verdict(task_id)).toEqual({ suspect: false, lone_crashes: 0 });
  });

  test('is taken back by a worker that turns out to live', async () => {
    const { sql } = own.database;
    const task_id = await submit(own.database);
    await claim(own.database, task_id);
    await die();
    await claim(own.database, task_id);
    await sql(`update roadwright.task set lease_owner = 'other'`, []);
    await sql(
      `insert into roadwright.worker (worker_id, beat_at) values ('other', now() - interval '1 day')`,
      [],
    );
    await sweeping();
    expect(await verdict(task_id)).toEqual({ suspect: true, lone_crashes: 2 });
    await announceWorker(sql, { worker_id: 'other', runner_ids: [] });
    expect(await verdict(task_id)).toEqual({ suspect: true, lone_crashes: 1 });
    await announceWorker(sql, { worker_id: 'other', runner_ids: [] });
    expect(await verdict(task_id)).toEqual({ suspect: true, lone_crashes: 1 });
  });

  test('for the third time with nothing but one task fails it with the reason, and it can be retried', async () => {
    const { task } = await openCourse(own.database, ['a']);
    const { task_id } = task;
    await die();
    for (let crash = 2; crash <= 3; crash++) {
      expect(await failCrashed(own.database)).toEqual([]);
      await claim(own.database, task_id, 'content');
      await die();
    }
    expect(await requeueLost(own.database.sql, 3)).toEqual([]);
    expect(await failCrashed(own.database)).toEqual([task_id]);
    expect(await failCrashed(own.database)).toEqual([]);
    expect(await getTask(own.database, { task_id, owner: null })).toMatchObject({
      status: 'failed',
      error: { code: 'worker_crashed', detail: expect.stringContaining('3 times') },
    });
    expect((await readEvents(own.database, task_id)).at(-1)).toMatchObject({ type: 'task_failed' });
    const concepts = await own.database.sql('select status from roadwright.concept', []);
    expect(concepts).toEqual([{ status: 'pending' }]);
  });
});

test('a task without a lease and without a job gets one, and no other task does', async () => {
  const lost = await submit(own.database);
  await own.database.sql('select graphile_worker.remove_job($1)', [`design:${lost}`]);
  await submit(own.database);
  await claim(own.database, await submit(own.database));
  const cancelled = await submit(own.database);
  await cancelTask(own.database, { task_id: cancelled, owner: null });
  expect(await requeueLost(own.database.sql, 3)).toEqual([lost]);
  expect(await requeueLost(own.database.sql, 3)).toEqual([]);
});

test('a job that is locked by a runner of no living worker is lost at once, and one of a living worker is not', async () => {
  const [dead, living] = [await submit(own.database), await submit(own.database)];
  const lock = (task_id: string, runner_id: string) =>
    own.database.sql(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = $2, attempts = 1 where key = $1`,
      [`design:${task_id}`, runner_id],
    );
  await lock(dead, 'runner-of-nobody');
  await lock(living, 'runner-of-one');
  await announceWorker(own.database.sql, { worker_id: 'one', runner_ids: ['runner-of-one'] });
  expect(await requeueLost(own.database.sql, 60)).toEqual([dead]);
});
