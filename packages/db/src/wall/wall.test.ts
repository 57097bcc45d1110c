import type {} from '@roadwright/postgres/vitest';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createKey } from '../access/create-key.ts';
import { createTicket } from '../access/create-ticket.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { listNewEvents } from '../event/list-new-events.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { readCallFigures } from '../ledger/read-call-figures.ts';
import { readRoadmapUsage } from '../ledger/read-roadmap-usage.ts';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { listRoadmaps } from '../roadmap/list-roadmaps.ts';
import { markConcept } from '../roadmap/mark-concept.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getTask } from '../task/get-task.ts';
import { listTasks } from '../task/list-tasks.ts';
import { startRetry } from '../task/start-retry.ts';
import { submitTask } from '../task/submit-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { completeCourse, createId, createRequest, openCourse, submit } from '../testing/samples.ts';

let own: TestDatabase;
let ben: Database;
let course: Awaited<ReturnType<typeof completeCourse>>;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'api', pool_size: 2 });
  ben = own.database.behindWall(() => 'ben');
  course = await completeCourse(own.database);
  await fillTables(own.database, course);
});
afterAll(() => own.drop());

/** Sees to it that Ann has a row in every table that has owners. */
async function fillTables(database: Database, { roadmap_id, task }: typeof course): Promise<void> {
  const random = (buffer: Uint8Array) => crypto.getRandomValues(buffer);
  const [key_id, work_id, owner_id] = [createId(), createId(), 'ann'];
  await createKey(database, { key_id, owner_id, name: '', scopes: ['owner'] }, random);
  await createTicket(database, { key_id, owner_id }, random);
  await markConcept(database, {
    ...{ roadmap_id, concept_id: 'variables', owner: null, learner: 'ann', done: true },
  });
  const idempotency = { key: 'once', body_sha256: 'same' };
  const task_id = createId();
  await submitTask(database, { task_id, owner_id, request: createRequest(), max_pending: 9, idempotency });
  await createLedger(database, { worker_id: 'w', createId }).close();
  for (const insert of [
    `insert into roadwright.work (work_id) values ($1)`,
    `insert into roadwright.work_fulltext (owner_id, work_id, sha256, text, pages, extractor) values ('ann', $1, '', 'A', 1, 'pdf')`,
    `insert into roadwright.work_component (work_id, component, owner_id, status, progress, task_id)
       select $1::uuid, 'content', owner_id, 'completed', 1, $1::uuid from unnest('{ann,""}'::text[]) as owner_id`,
    `insert into roadwright.submission (task_id, owner_id, work_id, result, keep_file) values ($1::uuid, 'ann', $1::uuid, 'created', false)`,
    `insert into roadwright.artifact_citation (owner_id, roadmap_id, concept_id, content_type, version, work_id) values ('ann', 'r', 'c', 'quiz', 1, $1)`,
  ]) {
    await database.sql(insert, [work_id]);
  }
  for (const insert of [
    `insert into roadwright.task_step (task_id, step, round, owner_id, output, created_at) values ($1, 'queued', 0, 'ann', '{}', now())`,
    `insert into roadwright.review (task_id, round, owner_id, framework_version, approved) values ($1, 1, 'ann', 1, true)`,
    `insert into roadwright.artifact_verdict (roadmap_id, concept_id, content_type, version, owner_id, task_id, findings_count,
         blocking_count, body, checked_at)
       values ('r', 'c', 'quiz', 1, 'ann', $1, 0, 0, '{}', now())`,
    `insert into roadwright.course_verdict (roadmap_id, owner_id, task_id, body, checked_at) values ('r', 'ann', $1, '{}', now())`,
    `insert into roadwright.failed_piece (roadmap_id, concept_id, content_type, task_id, owner_id, code, detail, created_at) values ('r', 'c', 'quiz', $1, 'ann', '', '', now())`,
    `insert into roadwright.reserved_piece (roadmap_id, concept_id, content_type, owner_id, task_id, version) values ('r', 'c', 'quiz', 'ann', $1, 1)`,
    `insert into roadwright.llm_call (call_id, worker_id, task_id, owner_id, step, attempt, address, model, outcome, input_tokens,
         cached_input_tokens, output_tokens, reasoning_tokens, estimated, queued_ms, total_ms, at)
       values ($1::uuid, 'w', $1::uuid, 'ann', 'quiz', 1, '', 'm', 'ok', 1, 0, 1, 0, false, 0, 1, now())`,
    `insert into roadwright.task_count (owner_id, status, tasks) select 'ann', 'pending', 0 where $1::uuid is not null`,
    `insert into roadwright.task_total (status, tasks) select 'pending', 0 where $1::uuid is not null`,
  ]) {
    await database.sql(insert, [task.task_id]);
  }
}

async function listOwned(kinds = ['r', 'p', 'v']): Promise<string[]> {
  const rows = await own.database.sql<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'owner_id'
     where relnamespace = 'roadwright'::regnamespace and relkind = any($1::"char"[]) order by relname`,
    [kinds],
  );
  return rows.map(({ name }) => name);
}

/** What a statement gives behind the wall; nothing where it is refused. */
async function ask<Row>(text: string): Promise<Row[]> {
  try {
    return await ben.sql<Row>(text, []);
  } catch (error) {
    expect(error).toMatchObject({ cause: { code: '42501' } });
    return [];
  }
}

const count = async (table: string) =>
  (await own.database.sql(`select from roadwright.${table} where owner_id = 'ann'`, [])).length;

describe('behind the wall', () => {
  test('no table and no view shows a row of another owner, whatever the statement leaves out', async () => {
    for (const table of await listOwned()) {
      expect([table, await count(table)]).not.toEqual([table, 0]);
      const seen = await ask<{ owner_id: string }>(`select owner_id from roadwright.${table}`);
      expect([table, seen.filter(({ owner_id }) => !['ben', ''].includes(owner_id))]).toEqual([table, []]);
    }
    expect(await ask('select from roadwright.task_total')).toEqual([]);
  });

  test('nothing of another owner is changed, deleted or made in that name', async () => {
    for (const table of await listOwned(['r', 'p'])) {
      const before = await count(table);
      await ask(`update roadwright.${table} set owner_id = 'ben'`);
      await ask(`delete from roadwright.${table}`);
      expect([table, await count(table)]).toEqual([table, before]);
    }
    const forge = { task_id: createId(), owner_id: 'ann', request: createRequest(), max_pending: 9 };
    await expect(submitTask(ben, forge)).rejects.toMatchObject({ cause: { code: '42501' } });
    const mine = `insert into roadwright.owner_queue (owner_id, lane, last_tag) values ('ben', 'design', 1)`;
    expect(await ben.sql(mine, [])).toEqual([]);
    await ask(`update roadwright.owner_queue set owner_id = 'ann'`);
    expect(await ben.sql(`select owner_id from roadwright.owner_queue`, [])).toEqual([{ owner_id: 'ben' }]);
  });

  test('verbs that were told to look at everybody’s rows see one owner’s', async () => {
    const { roadmap_id, task } = course;
    const all = { ...task, roadmap_id, owner: null, limit: 5 };
    const missing = { code: 'task_not_found' };
    await expect(getTask(ben, all)).rejects.toMatchObject(missing);
    await expect(cancelTask(ben, all)).rejects.toMatchObject(missing);
    const retry = { task_id: createId(), retry_of: task.task_id, owner: null, max_pending: 9 };
    await expect(startRetry(ben, retry)).rejects.toMatchObject(missing);
    await expect(getRoadmap(ben, all)).rejects.toMatchObject({ code: 'roadmap_not_found' });
    await expect(deleteRoadmap(ben, all)).rejects.toMatchObject({ code: 'roadmap_not_found' });
    expect((await listRoadmaps(ben, { ...all, trashed: false })).items).toEqual([]);
    const { items, counts } = await listTasks(ben, all);
    expect([items, Object.values(counts).filter((tasks) => tasks !== 0)]).toEqual([[], []]);
    expect(await readRoadmapUsage(ben, all)).toMatchObject({ llm_calls: 0 });
    const news = await listNewEvents(ben, [{ task_id: task.task_id, after: 0 }], 5);
    expect(news).toEqual({ frames: [], gone: [task.task_id] });
  });

  test('an owner has all that is theirs, and is told what is a matter of all', async () => {
    const ann = own.database.behindWall(() => 'ann');
    const { roadmap_id, task } = course;
    expect((await getRoadmap(ann, { roadmap_id, owner: null })).status).toBe('completed');
    expect((await getTask(ann, { ...task, owner: null })).status).toBe('completed');
    // Ann's own task and the piece of a course that another owner has before it.
    await submit(own.database, { owner_id: 'cat' });
    const task_id = await submit(ben, { owner_id: 'ben' });
    const { queue } = await getTask(ben, { task_id, owner: 'ben' });
    expect(queue?.ahead).toBeGreaterThan(0);
    expect(await readCallFigures(ben)).toMatchObject([{ step: 'quiz', model: 'm', answers: 1 }]);
    await cancelTask(ben, { task_id, owner: 'ben' });
    await openCourse(own.database, ['a'], { owner_id: 'ben' });
  });
});

describe('the wall', () => {
  test('stands around every table that has owners, views and functions included', async () => {
    const open = await own.database.sql(
      `select relname from pg_class as relation
       join pg_attribute on attrelid = relation.oid and attname = 'owner_id'
       where relnamespace = 'roadwright'::regnamespace and case relkind
         when 'v' then coalesce(not 'security_invoker=true' = any(reloptions), true)
         else relkind in ('r', 'p') and not (
           relrowsecurity and exists (select from pg_policy where polrelid = relation.oid and polcmd = '*')
         )
       end`,
      [],
    );
    expect(open).toEqual([]);
    const definers = await own.database.sql(
      `select proname as name, has_function_privilege('public', oid, 'execute') as anybodys,
         array_to_string(proconfig, ',') like '%search_path=pg_catalog, pg_temp%' as fixed
       from pg_proc where pronamespace = 'roadwright'::regnamespace and prosecdef order by 1`,
      [],
    );
    const names = ['call_figures', 'queue_task', 'submission_outcome', 'tasks_ahead', 'unqueue_task'];
    expect(definers).toEqual(names.map((name) => ({ name, anybodys: false, fixed: true })));
  });

  test('leaves nothing on a connection that others use afterwards', async () => {
    const database = openDatabase({ url: own.url, role: 'api', pool_size: 1 });
    const who = `select current_user::text as role, current_setting('roadwright.owner_id', true) as owner`;
    const [before] = await database.sql<{ role: string }>(who, []);
    let owner: string | null = `o'Brien\\'; reset role; --`;
    const held = database.behindWall(() => owner);
    expect(await held.sql(who, [])).toEqual([{ role: 'roadwright_api', owner }]);
    const within = { role: 'roadwright_api', owner };
    expect(await held.transaction((sql) => sql(who, []))).toEqual([within]);
    await expect(held.transaction(() => Promise.reject(new Error('No.')))).rejects.toMatchObject({});
    owner = null;
    for (const sql of [held.sql, database.sql]) {
      expect(await sql(who, [])).toEqual([
        { role: before?.role, owner: expect.not.stringContaining('Brien') },
      ]);
    }
    await database.close();
  });
});
