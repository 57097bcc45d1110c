import { eventSchema } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, submit } from '../testing/samples.ts';
import { getEventPlace } from './get-event-place.ts';
import { listEvents } from './list-events.ts';
import { listNewEvents, type WatchedTask } from './list-new-events.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

test('events come in their order, as the schema has them, page by page', async () => {
  const { task } = await completeCourse(own.database);
  const { task_id } = task;
  const all = await listEvents(own.database, { task_id, owner: 'ann', after: 0, limit: 100 });
  expect(all.items.map((event) => eventSchema.parse(event))).toEqual(all.items);
  expect(all.items.map(({ type }) => type)).toEqual([
    'task_queued',
    'task_started',
    'roadmap_ready',
    'task_completed',
  ]);
  expect(all.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(all.next_after).toBe(4);
  const times = all.items.map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  const page = await listEvents(own.database, { task_id, owner: null, after: 1, limit: 2 });
  expect(page).toEqual({ items: all.items.slice(1, 3), next_after: 3 });
  const end = await listEvents(own.database, { task_id, owner: null, after: 4, limit: 2 });
  expect(end).toEqual({ items: [], next_after: 4 });
  const place = await getEventPlace(own.database, { task_id, owner: 'ann' });
  expect(place).toEqual({ status: 'completed', last_seq: 4 });
});

test('events of an unknown task, or of somebody else’s, are not found', async () => {
  const task_id = await submit(own.database);
  const unknown = '01900000-0000-7000-8000-000000000000';
  await expect(
    listEvents(own.database, { task_id: unknown, owner: null, after: 0, limit: 10 }),
  ).rejects.toMatchObject({ code: 'task_not_found' });
  await expect(
    listEvents(own.database, { task_id, owner: 'bob', after: 0, limit: 10 }),
  ).rejects.toMatchObject({ code: 'task_not_found' });
  for (const scope of [
    { task_id: unknown, owner: null },
    { task_id, owner: 'bob' },
  ]) {
    await expect(getEventPlace(own.database, scope)).rejects.toMatchObject({ code: 'task_not_found' });
  }
});

test('what is new for many tasks comes in one answer, as finished frames', async () => {
  const first = await submit(own.database);
  const second = await submit(own.database);
  const { write } = await claim(own.database, second);
  const data = { scores: ['a "quoted" \\ word', '\u2028', 'ß'] };
  await write({ events: [{ type: 'step_completed', step: 'structure_validation', round: 0, data }] });
  const watched = [
    { task_id: second, after: 1 },
    { task_id: first, after: 0 },
  ];
  const { frames, gone } = await listNewEvents(own.database, watched, 100);
  expect(gone).toEqual([]);
  expect(frames.map(({ task_id, seq, type }) => [task_id, seq, type])).toEqual([
    [first, 1, 'task_queued'],
    [second, 2, 'task_started'],
    [second, 3, 'step_completed'],
  ]);
  expect(JSON.parse(frames[2]!.frame)).toEqual({
    type: 'step_completed',
    task_id: second,
    seq: 3,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    step: 'structure_validation',
    round: 0,
    data,
  });
  expect(await listNewEvents(own.database, watched, 1)).toEqual({ frames: frames.slice(0, 2), gone: [] });
  expect(await listNewEvents(own.database, [], 10)).toEqual({ frames: [], gone: [] });
});

test('a task that was deleted is told from one that has nothing new', async () => {
  const quiet = await submit(own.database);
  const { task, roadmap_id } = await completeCourse(own.database);
  const deleted = task.task_id;
  const watched = [deleted, quiet].map((task_id) => ({ task_id, after: 4 }));
  expect(await listNewEvents(own.database, watched, 10)).toEqual({ frames: [], gone: [] });
  await trashRoadmap(own.database, { roadmap_id, owner: null });
  expect(await listNewEvents(own.database, watched, 10)).toEqual({ frames: [], gone: [] });
  await deleteRoadmap(own.database, { roadmap_id, owner: null });
  expect(await listNewEvents(own.database, watched, 10)).toEqual({ frames: [], gone: [deleted] });
});

test('looking whether quiet tasks are still there reads these and never all tasks', async () => {
  const watched: WatchedTask[] = [];
  for (let count = 0; count < 40; count++) watched.push({ task_id: await submit(own.database), after: 1 });
  const direct = openDatabase({ url: own.url, role: 'api', pool_size: 1 });
  const look = (database: Pick<Database, 'sql'>) => listNewEvents(database, watched.slice(0, 20), 10);
  for (let call = 0; call < CALLS_UNTIL_A_PLAN_IS_KEPT; call++) await look(direct);
  const read = await direct.transaction(async (sql) => {
    const countRead = async () => (await sql<{ rows: number }>(ROWS_READ, []))[0]?.rows ?? NaN;
    const before = await countRead();
    await look({ sql });
    return (await countRead()) - before;
  });
  await direct.close();
  expect(read).toBe(20);
});

const CALLS_UNTIL_A_PLAN_IS_KEPT = 6;
const ROWS_READ = `
  select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'task'`;
