import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listEvents } from '../event/list-events.ts';
import { listNewEvents } from '../event/list-new-events.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { completeCourse, createId, submit } from '../testing/samples.ts';
import { FOR_EVER, keepWithin } from './keep-within.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

/** One round; gives how many rows went. */
async function keep(events_days: number, calls_days = 0): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {};
  await keepWithin(own.database.sql, { events_days, calls_days }, (table, rows) => {
    deleted[table] = rows;
  });
  return deleted;
}

/** Has a task ended so many days ago. */
const age = (task_id: string, days: number) =>
  own.database.sql(
    `update roadwright.task set finished_at = now() - $2::int * interval '1 day' where task_id = $1::uuid`,
    [task_id, days],
  );

const seqs = async (task_id: string) =>
  (await listEvents(own.database, { task_id, owner: null, after: 0, limit: 1000 })).items.map(
    ({ seq }) => seq,
  );

test('of a task that ended long ago the last event stays, by which a reader is told and let go', async () => {
  const { task } = await completeCourse(own.database);
  const { task_id } = task;
  const recent = await submit(own.database);
  await cancelTask(own.database, { task_id: recent, owner: null });
  const active = await submit(own.database);
  const before = await seqs(task_id);
  await age(task_id, 91);
  await age(recent, 89);

  expect(await keep(0)).toEqual({});
  expect(await keep(90)).toEqual({ event: before.length - 1 });
  expect(await seqs(task_id)).toEqual(before.slice(-1));
  expect([await seqs(recent), await seqs(active)]).toEqual([[1, 2], [1]]);
  const { frames, gone } = await listNewEvents(own.database, [{ task_id, after: 0 }], 500);
  expect([frames.map(({ type }) => type), gone]).toEqual([['task_completed'], []]);
  expect(await keep(90)).toEqual({ event: 0 });
  // A shorter time takes up where the longer one stood.
  expect(await keep(30)).toEqual({ event: 1 });
});

test('a batch is bounded however much there is, and the next one goes on where it ended', async () => {
  await own.database.sql(
    `with old as (
       insert into roadwright.task (task_id, owner_id, kind, status, request, lane, priority, tag, last_seq, finished_at)
       select gen_random_uuid(), 'eve', 'create', 'completed', '{}', 'design', 0, 0, 400,
         now() - interval '20 days' - no % 7 * interval '1 second'
       from generate_series(1, 40) as no
       returning task_id, owner_id
     )
     insert into roadwright.event (task_id, seq, owner_id, type, at, data)
     select task_id, seq, owner_id, 'task_started', now(), '{}' from old cross join generate_series(1, 400) as seq`,
    [],
  );
  const batches: (number | undefined)[] = [];
  while (batches.at(-1) !== 0) batches.push((await keep(10)).event);
  expect(batches.reduce<number>((sum, rows) => sum + (rows ?? 0), 0)).toBe(40 * 399);
  for (const rows of batches) expect(rows).toBeLessThan(6000);
  expect(batches.length).toBeGreaterThan(3);
  const left = await own.database.sql(`select from roadwright.event where owner_id = 'eve'`, []);
  expect(left).toHaveLength(40);
});

test('calls are deleted when they are old enough, oldest first and a bounded number at once', async () => {
  await own.database.sql(
    `insert into roadwright.llm_call (call_id, worker_id, task_id, owner_id, step, attempt, address, model, outcome,
       input_tokens, cached_input_tokens, output_tokens, reasoning_tokens, estimated, queued_ms, total_ms, at)
     select gen_random_uuid(), 'w', $1::uuid, 'eve', 'quiz', 1, '', 'm', 'ok', 1, 0, 1, 0, false, 0, 1,
       now() - case when no <= 12000 then interval '401 days' else interval '399 days' end
     from generate_series(1, 12010) as no`,
    [createId()],
  );
  const batches = [await keep(0, 400), await keep(0, 400), await keep(0, 400), await keep(0, 400)];
  expect(batches).toEqual([5000, 5000, 2000, 0].map((llm_call) => ({ llm_call })));
  expect(await own.database.sql('select from roadwright.llm_call', [])).toHaveLength(10);
});

test('who keeps a batch to itself keeps nobody waiting', async () => {
  const task_id = await submit(own.database);
  await cancelTask(own.database, { task_id, owner: null });
  await age(task_id, 5);
  await own.database.transaction(async (sql) => {
    await sql('select pg_advisory_xact_lock(lock) from unnest(array[7305126, 7305127]) as lock', []);
    expect(await keep(4, 1)).toEqual({ event: 0, llm_call: 0 });
  });
  expect(await keep(4, 1)).toEqual({ event: 1, llm_call: 10 });
  await keepWithin(own.database.sql, FOR_EVER, expect.fail);
});
