import { createFairTag } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import { claim, createId, createRequest, submit } from '../testing/samples.ts';
import { cancelTask } from './cancel-task.ts';
import { submitTask } from './submit-task.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const submission = (key?: { key: string; body_sha256: string }, owner_id = 'ann') => ({
  task_id: createId(),
  owner_id,
  request: createRequest(),
  max_pending: 100,
  ...(key === undefined ? {} : { idempotency: key }),
});

describe('submitTask', () => {
  test('stores the task, its first event and its job', async () => {
    const given = submission();
    const started = await submitTask(own.database, given);
    expect(started).toEqual({ task_id: given.task_id, status: 'pending', roadmap_id: null, created: true });
    expect(await readEvents(own.database, given.task_id)).toEqual([
      { seq: 1, type: 'task_queued', data: '{"attempt":1}' },
    ]);
    const jobs = await readJobs(own.database);
    expect(jobs).toContainEqual(
      expect.objectContaining({ key: `design:${given.task_id}`, task_identifier: 'design', priority: 0 }),
    );
  });

  test('gives the same task for the same key and body', async () => {
    const key = { key: 'once', body_sha256: 'a' };
    const first = await submitTask(own.database, submission(key));
    const second = await submitTask(own.database, submission(key));
    expect(second).toEqual({ ...first, created: false });
  });

  test('refuses a key that came with another body', async () => {
    await submitTask(own.database, submission({ key: 'other', body_sha256: 'a' }));
    await expect(
      submitTask(own.database, submission({ key: 'other', body_sha256: 'b' })),
    ).rejects.toMatchObject({ code: 'idempotency_mismatch' });
  });

  test('keeps the keys of owners apart', async () => {
    const key = { key: 'shared', body_sha256: 'a' };
    const ann = await submitTask(own.database, submission(key, 'ann'));
    const bob = await submitTask(own.database, submission(key, 'bob'));
    expect(bob.created && bob.task_id !== ann.task_id).toBe(true);
  });

  test('takes a key again after 24 hours', async () => {
    const key = { key: 'daily', body_sha256: 'a' };
    await submitTask(own.database, submission(key));
    await own.database.sql(
      `update roadwright.idempotency_key set created_at = now() - interval '25 hours' where key = 'daily'`,
      [],
    );
    const again = submission({ key: 'daily', body_sha256: 'b' });
    expect(await submitTask(own.database, again)).toMatchObject({ task_id: again.task_id, created: true });
  });

  test('makes one task of 50 parallel requests with the same key', async () => {
    const key = { key: 'fifty', body_sha256: 'a' };
    const all = await Promise.all(
      Array.from({ length: 50 }, () => submitTask(own.database, submission(key, 'fifty'))),
    );
    expect(new Set(all.map(({ task_id }) => task_id)).size).toBe(1);
    expect(all.filter(({ created }) => created)).toHaveLength(1);
    const rows = await own.database.sql(`select from roadwright.task where owner_id = 'fifty'`, []);
    expect(rows).toHaveLength(1);
  });

  test('lets no more than the cap wait, however many come at once', async () => {
    const submitting = { owner_id: 'eager', max_pending: 3 };
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => submit(own.database, submitting)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'too_many_pending_tasks' });
    }
  });

  test('frees a place under the cap when a task starts, and does not use up the key of a refused one', async () => {
    const task_id = await submit(own.database, { owner_id: 'patient', max_pending: 1 });
    const refused = { ...submission({ key: 'kept', body_sha256: 'a' }, 'patient'), max_pending: 1 };
    await expect(submitTask(own.database, refused)).rejects.toMatchObject({ code: 'too_many_pending_tasks' });
    await claim(own.database, task_id);
    expect(await submitTask(own.database, refused)).toMatchObject({ created: true });
  });
});

describe('the waiting line', () => {
  let fair: TestDatabase;
  beforeAll(async () => {
    fair = await createTestDatabase(inject('postgresUrl'));
  });
  afterAll(() => fair.drop());
  const line = async () => (await readJobs(fair.database)).map(({ key }) => key?.replace('design:', ''));

  test('puts an owner with one task before the twentieth of another', async () => {
    const many: string[] = [];
    for (let count = 0; count < 20; count++) many.push(await submit(fair.database, { owner_id: 'busy' }));
    const single = await submit(fair.database, { owner_id: 'quiet' });
    expect((await line()).indexOf(single)).toBeLessThanOrEqual(1);
    for (const task_id of [...many, single]) await cancelTask(fair.database, { task_id, owner: null });
    expect(await line()).toEqual([]);
  });

  test('starts a late owner at the virtual time, and gives the tags that the formula gives', async () => {
    const tagOf = async (task_id: string) => {
      const [row] = await fair.database.sql<{ tag: number }>(
        'select tag::int from roadwright.task where task_id = $1::uuid',
        [task_id],
      );
      return row?.tag ?? -1;
    };
    const first = await submit(fair.database, { owner_id: 'early' });
    const second = await submit(fair.database, { owner_id: 'early' });
    await claim(fair.database, first);
    await claim(fair.database, second);
    const virtual_time = await tagOf(second);
    expect(virtual_time).toBe(createFairTag(await tagOf(first), await tagOf(first)));
    const late = await submit(fair.database, { owner_id: 'late' });
    expect(await tagOf(late)).toBe(createFairTag(virtual_time, null));
  });

  test('follows the priority that the request gives before all else', async () => {
    const calm = await submit(fair.database, { owner_id: 'calm', request: createRequest({ priority: 10 }) });
    const urgent = await submit(fair.database, {
      owner_id: 'calm',
      request: createRequest({ priority: -10 }),
    });
    const waiting = await line();
    expect(waiting.indexOf(urgent)).toBeLessThan(waiting.indexOf(calm));
  });
});
