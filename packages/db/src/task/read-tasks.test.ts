import { TASK_KINDS, TASK_STATUSES, taskListSchema, taskViewSchema } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { renderCursor } from '../page/cursor.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, createId, createRequest, submit } from '../testing/samples.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';
import { listTasks, type TaskFilter } from './list-tasks.ts';
import { startRetry } from './start-retry.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

test('a task shows what its schema promises, before and after its work', async () => {
  const task_id = await submit(own.database, { owner_id: 'viewer' });
  const waiting = await getTask(own.database, { task_id, owner: 'viewer' });
  expect(taskViewSchema.parse(waiting)).toEqual(waiting);
  expect(waiting).toMatchObject({
    kind: 'create',
    learning_goal: 'Learn Rust ownership',
    requirements: [],
    status: 'pending',
    current_step: 'queued',
    review_round: null,
    attempt: 1,
    error: null,
    last_seq: 1,
    started_at: null,
  });
  const { task } = await completeCourse(own.database, { owner_id: 'viewer' });
  const done = await getTask(own.database, { task_id: task.task_id, owner: 'viewer' });
  expect(taskViewSchema.parse(done)).toEqual(done);
  expect(done).toMatchObject({ status: 'completed', queue: null });
});

test('a waiting task knows how many go before it', async () => {
  const place = async (task_id: string) => (await getTask(own.database, { task_id, owner: null })).queue;
  const before = await submit(own.database, { owner_id: 'first-in-line' });
  const ahead = (await place(before))?.ahead ?? -1;
  expect(await place(before)).toEqual({ position: ahead + 1, ahead });
  const last = await submit(own.database, {
    owner_id: 'last-in-line',
    request: createRequest({ priority: 10 }),
  });
  expect((await place(last))?.ahead).toBeGreaterThan(ahead);
  await claim(own.database, before);
  expect(await place(before)).toBeNull();
  const left = (await place(last))?.ahead ?? -1;
  await submit(own.database, { owner_id: 'urgent', request: createRequest({ priority: -10 }) });
  expect(await place(last)).toEqual({ position: left + 2, ahead: left + 1 });
});

test('a task that is unknown or somebody else’s is not found', async () => {
  const task_id = await submit(own.database);
  await expect(getTask(own.database, { task_id, owner: 'bob' })).rejects.toMatchObject({
    code: 'task_not_found',
  });
});

test('tasks are listed page by page, newest first, each once, with the counts of all', async () => {
  const owner = 'lister';
  const submitted: string[] = [];
  for (let count = 0; count < 7; count++) submitted.push(await submit(own.database, { owner_id: owner }));
  await cancelTask(own.database, { task_id: submitted[3]!, owner });
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listTasks(own.database, { owner, limit: 3, ...(cursor ? { cursor } : {}) });
    expect(taskListSchema.parse(page)).toEqual(page);
    expect(page.counts).toMatchObject({ pending: 6, cancelled: 1, completed: 0 });
    seen.push(...page.items.map(({ task_id }) => task_id));
    cursor = page.next_cursor;
  } while (cursor);
  expect(seen).toEqual(submitted.reverse());
});

test('a list can be narrowed to a status and a kind', async () => {
  const owner = 'narrow';
  const task_id = await submit(own.database, { owner_id: owner });
  await submit(own.database, { owner_id: owner });
  await cancelTask(own.database, { task_id, owner });
  const cancelled = await listTasks(own.database, { owner, status: 'cancelled', limit: 10 });
  expect(cancelled.items.map((task) => task.task_id)).toEqual([task_id]);
  const retries = await listTasks(own.database, { owner, kind: 'retry', limit: 10 });
  expect(retries).toMatchObject({ items: [], next_cursor: null, counts: { pending: 1, cancelled: 1 } });
});

test('whatever it is narrowed to, a list has every task that fits, newest first and each once', async () => {
  const owners = ['wide', 'other-wide'];
  for (const owner of owners) {
    for (let count = 0; count < 6; count++) {
      const task_id = await submit(own.database, { owner_id: owner });
      if (count % 2 > 0) await cancelTask(own.database, { task_id, owner });
      const retry = { task_id: createId(), retry_of: task_id, owner, max_pending: 100 };
      if (count % 4 > 2) await startRetry(own.database, retry);
    }
    await completeCourse(own.database, { owner_id: owner });
  }
  for (const owner of [...owners, 'nobody', null]) {
    for (const status of [undefined, ...TASK_STATUSES]) {
      for (const kind of [undefined, ...TASK_KINDS]) {
        const filter = { owner, ...(status && { status }), ...(kind && { kind }) };
        const stored = await own.database.sql<{ task_id: string }>(PLAIN_LIST, [
          owner,
          status ?? null,
          kind ?? null,
        ]);
        expect(await listAll(filter)).toEqual(stored.map(({ task_id }) => task_id));
      }
    }
  }
});

const PLAIN_LIST = `
  select task_id from roadwright.task
  where ($1::text is null or owner_id = $1::text) and ($2::text is null or status = $2::text)
    and ($3::text is null or kind = $3::text)
  order by task_id desc`;

/** Every task that the list gives, page by page. */
async function listAll(filter: Omit<TaskFilter, 'limit' | 'cursor'>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listTasks(own.database, { ...filter, limit: 3, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map(({ task_id }) => task_id));
    cursor = page.next_cursor;
  } while (cursor);
  return seen;
}

test('a cursor that no list gave is refused with its pointer', async () => {
  for (const cursor of ['nonsense', renderCursor(["'; drop table task"]), renderCursor([]), '🙂']) {
    await expect(listTasks(own.database, { owner: null, limit: 3, cursor })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ pointer: '#/query/cursor' }],
    });
  }
});
