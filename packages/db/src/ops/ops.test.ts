import { endedTasksSchema, queueListSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import type { EndedTask } from '../edge/ended-task.ts';
import { startLanes } from '../lane/start-lanes.ts';
import { answerReview } from '../task/answer-review.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  claim,
  completeCourse,
  createFramework,
  createRequest,
  openCourse,
  submit,
} from '../testing/samples.ts';
import { getEndedTasks } from './get-ended-tasks.ts';
import { listQueues } from './list-queues.ts';
import { listWorkerRows } from './list-worker-rows.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

describe('the queues', () => {
  const read = async () => {
    const { items } = queueListSchema.parse(await listQueues(own.database));
    return Object.fromEntries(items.map(({ lane, ...figures }) => [lane, figures]));
  };
  const age = (task_id: string, hours: number) =>
    own.database.sql(
      `update roadwright.task set created_at = created_at - $2::int * interval '1 hour',
         freed_at = freed_at - $2::int * interval '1 hour'
       where task_id = $1::uuid`,
      [task_id, hours],
    );

  test('show every lane, also one where nothing waits', async () => {
    const empty = { waiting: 0, running: 0, oldest_age_s: null };
    expect(await read()).toEqual({ design: empty, content: empty, literature: empty });
  });

  test('count what waits and what runs, and tell how long the oldest waits', async () => {
    const [oldest] = [await submit(own.database), await submit(own.database, { owner_id: 'bob' })];
    await age(oldest, 2);
    await openCourse(own.database);
    const { design, content } = await read();
    expect(design).toMatchObject({ waiting: 2, running: 0 });
    expect(design?.oldest_age_s).toBeGreaterThan(7199);
    expect(content).toEqual({ waiting: 0, running: 1, oldest_age_s: null });
  });

  test('count the time of a reviewed outline from the answer on, not that in which a person thought', async () => {
    const task_id = await submit(own.database, { request: createRequest({ review: 'human' }) });
    const design = await claim(own.database, task_id);
    const framework = createFramework(['a']);
    await design.end({ edge: 'open_review', roadmap_id: `rust-${task_id.slice(-8)}`, framework });
    await age(task_id, 24);
    expect((await read()).content).toMatchObject({ waiting: 0 });
    await answerReview(own.database, { task_id, owner: 'ann', answer: { approved: true } });
    const { content } = await read();
    expect(content).toMatchObject({ waiting: 1 });
    expect(content?.oldest_age_s).toBeLessThan(3600);
  });
});

test('what ended is counted by kind and status, with its mean time, in stretches and together', async () => {
  const done = await completeCourse(own.database);
  await own.database.sql(
    `update roadwright.task set started_at = finished_at - interval '90 seconds' where task_id = $1::uuid`,
    [done.task.task_id],
  );
  for (let time = 0; time < 2; time++) {
    await cancelTask(own.database, { task_id: await submit(own.database), owner: 'ann' });
  }
  const old = await completeCourse(own.database);
  await own.database.sql(
    `update roadwright.task set started_at = finished_at - interval '3 hours 10 seconds',
       finished_at = finished_at - interval '3 hours'
     where task_id = $1::uuid`,
    [old.task.task_id],
  );
  const hour = endedTasksSchema.parse(await getEndedTasks(own.database, 'hour'));
  expect(hour).toMatchObject({ window: 'hour', bucket_s: 60, next_cursor: null });
  expect(hour.totals).toEqual([
    { kind: 'create', status: 'cancelled', tasks: 2, mean_s: null },
    { kind: 'create', status: 'completed', tasks: 1, mean_s: 90 },
  ]);
  const day = endedTasksSchema.parse(await getEndedTasks(own.database, 'day'));
  expect(day.totals).toContainEqual({ kind: 'create', status: 'completed', tasks: 2, mean_s: 50 });
  expect(day.items.map(({ status, tasks, mean_s }) => [status, tasks, mean_s])).toContainEqual([
    'completed',
    1,
    10,
  ]);
  const begins = day.items.map(({ at }) => Date.parse(at) % 1_800_000);
  expect(begins.every((rest) => rest === 0)).toBe(true);
});

test('who ends tasks is told of each with its time', async () => {
  const ended: EndedTask[] = [];
  const database = openDatabase({
    url: own.url,
    role: 'worker',
    pool_size: 2,
    observe: { onTaskEnd: (end) => ended.push(end) },
  });
  await completeCourse(database);
  await cancelTask(database, { task_id: await submit(database), owner: 'ann' });
  const failing = await claim(database, await submit(database));
  await failing.end({ edge: 'fail', failure: { code: 'llm_refused', detail: 'No.' } });
  expect((await failing.end({ edge: 'continue' })).outcome).not.toBe('written');
  await database.close();
  expect(ended).toEqual([
    { kind: 'create', status: 'completed', duration_s: expect.any(Number) },
    { kind: 'create', status: 'cancelled', duration_s: null },
    { kind: 'create', status: 'failed', duration_s: expect.any(Number) },
  ]);
});

test('a worker tells with its beats what only it knows', async () => {
  const limiter = {
    address: 'https://one.example',
    model: 'm',
    in_flight: 1,
    waiting: 0,
    limit: 8,
    blocked_until: 0,
  };
  const runner = await startLanes(own.database, {
    worker_id: 'told',
    lanes: { literature: 3 },
    handlers: { literature: async () => undefined },
    timing: { beat_s: 0.1, lease_s: 8, sweep_s: 60, shutdown_grace_s: 0 },
    readLimiters: () => [limiter],
  });
  const read = async () => (await listWorkerRows(own.database)).find(({ worker_id }) => worker_id === 'told');
  await expect
    .poll(async () => (await read())?.figures, { timeout: 10_000 })
    .toEqual({
      lanes: [{ lane: 'literature', busy: 0, capacity: 3 }],
      pool: expect.objectContaining({ max: 5 }),
      limiters: [limiter],
    });
  expect((await read())?.beat_age_s).toBeLessThan(8);
  await runner.stop();
  expect(await read()).toBeUndefined();
});

test('figures in a form of another release are passed over', async () => {
  await own.database.sql(
    `insert into roadwright.worker (worker_id, figures) values ('old', '{"lanes": 3}'), ('mute', null)`,
    [],
  );
  const rows = await listWorkerRows(own.database);
  expect(rows).toMatchObject([
    { worker_id: 'mute', figures: null },
    { worker_id: 'old', figures: null },
  ]);
});
