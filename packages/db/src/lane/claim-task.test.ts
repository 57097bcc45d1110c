import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getTask } from '../task/get-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents } from '../testing/read-rows.ts';
import { claim, createClaimNo, createRequest, createWrite, openCourse, submit } from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { claimTask } from './claim-task.ts';
import { findSuspect } from './find-suspect.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

interface Claiming {
  readonly claim_no?: number;
  readonly alone?: boolean;
}

const claiming = (task_id: string, worker_id = 'w1', options: Claiming = {}) =>
  claimTask(own.database.sql, {
    task_id,
    lane: 'design',
    worker_id,
    claim_no: createClaimNo(),
    lease_s: 30,
    alone: false,
    ...options,
  });

const lapse = (task_id: string) => takeAway(own.database.sql, task_id);

test('a claim starts a pending task and gives all that its work needs', async () => {
  const task_id = await submit(own.database);
  expect(await claiming(task_id)).toEqual({
    task_id,
    kind: 'create',
    lane: 'design',
    owner_id: 'ann',
    roadmap_id: null,
    request: createRequest(),
    attempt: 1,
    epoch: 1,
    write_no: 0,
    review_round: 0,
    requirements: [],
    spent_micro_usd: 0,
    traceparent: null,
  });
  expect(await readEvents(own.database, task_id)).toMatchObject([
    { seq: 1, type: 'task_queued' },
    { seq: 2, type: 'task_started', data: '{"attempt":1}' },
  ]);
  expect(await getTask(own.database, { task_id, owner: null })).toMatchObject({
    status: 'processing',
    started_at: expect.stringMatching(/Z$/),
    queue: null,
  });
});

test('of parallel claims one gets the task', async () => {
  const task_id = await submit(own.database);
  const claims = await Promise.all(Array.from({ length: 20 }, (_, place) => claiming(task_id, `w${place}`)));
  expect(claims.filter((task) => task !== null)).toHaveLength(1);
});

test('a task that is leased, ended, unknown or in another lane cannot be claimed', async () => {
  const leased = await submit(own.database);
  await claiming(leased);
  expect(await claiming(leased, 'w2')).toBeNull();
  const ended = await submit(own.database);
  await cancelTask(own.database, { task_id: ended, owner: null });
  expect(await claiming(ended)).toBeNull();
  expect(await claiming('01900000-0000-7000-8000-000000000000')).toBeNull();
  const { task } = await openCourse(own.database);
  await lapse(task.task_id);
  expect(await claiming(task.task_id)).toBeNull();
});

test('a lapsed lease is taken over: one attempt more, a higher epoch, and the event that tells', async () => {
  const task_id = await submit(own.database);
  await claiming(task_id);
  await lapse(task_id);
  expect(await claiming(task_id, 'w2')).toMatchObject({ attempt: 2, epoch: 2 });
  expect((await readEvents(own.database, task_id)).at(-1)).toEqual({
    seq: 3,
    type: 'task_recovering',
    data: '{"attempt":2}',
  });
});

test('a task that was let go is resumed without an event and without another attempt', async () => {
  const task_id = await submit(own.database);
  const { end } = await claim(own.database, task_id);
  await end({ edge: 'continue' });
  const before = await readEvents(own.database, task_id);
  expect(await claiming(task_id)).toMatchObject({ attempt: 1, epoch: 2, write_no: 1 });
  expect(await readEvents(own.database, task_id)).toEqual(before);
});

test('a claim that is sent again because its answer was lost is made once, whatever was written since', async () => {
  const task_id = await submit(own.database);
  const claim_no = createClaimNo();
  const first = await claiming(task_id, 'w1', { claim_no });
  expect(await claiming(task_id, 'w1', { claim_no })).toEqual(first);
  const store = createPipelineStore(own.database, { lease_s: 1 });
  await store.write(first!, createWrite(1));
  expect(await claiming(task_id, 'w1', { claim_no })).toEqual({ ...first, write_no: 1 });
  expect(await claiming(task_id, 'w1')).toBeNull();
  expect(await claiming(task_id, 'w2', { claim_no })).toBeNull();
  await lapse(task_id);
  expect(await claiming(task_id, 'w2')).toMatchObject({ epoch: 2 });
  expect(await claiming(task_id, 'w1', { claim_no })).toBeNull();
  expect(await readEvents(own.database, task_id)).toHaveLength(3);
});

test('a lease that has run out is nobody’s to take before a sweep has taken it away', async () => {
  const task_id = await submit(own.database);
  await claiming(task_id);
  await own.database.sql(
    `update roadwright.task set lease_until = now() - interval '1 second' where task_id = $1::uuid`,
    [task_id],
  );
  expect(await claiming(task_id, 'w2')).toBeNull();
});

test('a suspect task is claimed only by a worker that has nothing else', async () => {
  const task_id = await submit(own.database);
  await own.database.sql('update roadwright.task set suspect = true where task_id = $1::uuid', [task_id]);
  expect(await claiming(task_id)).toBeNull();
  expect(await findSuspect(own.database.sql, task_id)).toBe(0);
  const task = await claiming(task_id, 'w1', { alone: true });
  expect(task).toMatchObject({ task_id });
  expect(await findSuspect(own.database.sql, task_id)).toBeNull();
});
