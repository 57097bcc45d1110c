import { AppError, TASK_STATUSES, type TaskStatus } from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { foldCounts } from '../sweep/fold-counts.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  claim,
  completeCourse,
  createFramework,
  createId,
  openCourse,
  SUMMARY,
  submit,
} from '../testing/samples.ts';
import { cancelTask } from './cancel-task.ts';
import { countTasks } from './count-tasks.ts';
import { startRetry } from './start-retry.ts';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 8 });
  database = own.database;
});
afterAll(() => own.drop());

const OWNERS = ['ann', 'bob'];

/** What the tables say, counted row by row. */
async function countRows(owner: string | null): Promise<Record<string, number>> {
  const rows = await database.sql<{ status: TaskStatus; tasks: number }>(
    `select status, count(*)::int as tasks from roadwright.task
     where $1::text is null or owner_id = $1::text group by status`,
    [owner],
  );
  const none = TASK_STATUSES.map((status) => [status, 0]);
  return Object.fromEntries([...none, ...rows.map(({ status, tasks }) => [status, tasks])]);
}

async function expectExact(): Promise<void> {
  for (const owner of [...OWNERS, 'nobody', null]) {
    expect(await countTasks(database.sql, owner)).toEqual(await countRows(owner));
  }
}

/** Something that happens to an owner's tasks, picked by a number from those that there are. */
type Act = (owner_id: string, pick: number) => Promise<unknown>;

async function pickTask(owner_id: string, pick: number, statuses: readonly TaskStatus[]) {
  const [found] = await database.sql<{
    task_id: string;
    roadmap_id: string | null;
    lane: 'design' | 'content';
  }>(
    `select task_id, roadmap_id, lane from roadwright.task
     where owner_id = $1::text and status = any($2::text[]) and lease_owner is null
     order by md5(task_id::text || $3::int) limit 1`,
    [owner_id, statuses, pick],
  );
  return found;
}

const TERMINAL: TaskStatus[] = ['completed', 'partial_failure', 'failed', 'cancelled'];
const failure = { code: 'content_failed', detail: 'On purpose.' } as const;

const ACTS: Record<string, Act> = {
  submit: (owner_id) => submit(database, { owner_id }),
  complete: (owner_id) => completeCourse(database, { owner_id }),
  open: (owner_id) => openCourse(database, ['variables'], { owner_id }),
  review: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, ['pending']);
    if (task?.lane !== 'design') return;
    const roadmap_id = `rust-${createId().slice(-8)}`;
    const ending = { edge: 'open_review', roadmap_id, framework: createFramework(['variables']) } as const;
    await (await claim(database, task.task_id)).end(ending);
  },
  fail: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, ['pending', 'processing']);
    if (task !== undefined)
      await (await claim(database, task.task_id, task.lane)).end({ edge: 'fail', failure });
  },
  fall_short: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, ['pending', 'processing']);
    const ending = { edge: 'complete_partially', summary: SUMMARY } as const;
    if (task !== undefined) await (await claim(database, task.task_id, task.lane)).end(ending);
  },
  cancel: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, ['pending', 'processing', 'human_review_pending']);
    if (task !== undefined) await cancelTask(database, { task_id: task.task_id, owner: owner_id });
  },
  retry: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, TERMINAL);
    if (task === undefined) return;
    const retry = { task_id: createId(), retry_of: task.task_id, owner: owner_id, max_pending: 100 };
    await startRetry(database, retry);
  },
  remove: async (owner_id, pick) => {
    const task = await pickTask(owner_id, pick, TERMINAL);
    if (typeof task?.roadmap_id !== 'string') return;
    await trashRoadmap(database, { roadmap_id: task.roadmap_id, owner: owner_id });
    await deleteRoadmap(database, { roadmap_id: task.roadmap_id, owner: owner_id });
  },
  fold: () => foldCounts(database.sql),
};

/** An act that the state of things does not allow, or that another one forestalled, is an act without effect. */
const act = (name: string, owner_id: string, pick: number) =>
  ACTS[name]!(owner_id, pick).catch((error: unknown) => {
    if (!(error instanceof AppError || /cannot be claimed/.test(String(error)))) throw error;
  });

const acts = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(ACTS)),
    owner_id: fc.constantFrom(...OWNERS),
    pick: fc.nat(1000),
  }),
  { minLength: 1, maxLength: 25 },
);

test('the counts are those of the rows after each step of any history, folded or not', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      for (const { name, owner_id, pick } of history) {
        await act(name, owner_id, pick);
        await expectExact();
      }
    }),
    { numRuns: 15 },
  );
});

test('they are still so when everything happens at once', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (history) => {
      await Promise.all(history.map(({ name, owner_id, pick }) => act(name, owner_id, pick)));
      await expectExact();
      await foldCounts(database.sql);
      await expectExact();
    }),
    { numRuns: 15 },
  );
});

test('a reader never sees a change twice, or not at all, while the counts are folded', async () => {
  const owner_id = 'steady';
  await Promise.all(Array.from({ length: 20 }, () => submit(database, { owner_id })));
  const folding = (async () => {
    for (let turn = 0; turn < 20; turn++) {
      const task_id = await submit(database, { owner_id: 'another' });
      await Promise.all([
        foldCounts(database.sql),
        foldCounts(database.sql),
        cancelTask(database, { task_id, owner: null }),
      ]);
    }
  })();
  for (let turn = 0; turn < 60; turn++) {
    expect((await countTasks(database.sql, owner_id)).pending).toBe(20);
  }
  await folding;
  await expectExact();
});

test('a fold leaves nothing to be added up, and no trace of what it cancelled out', async () => {
  await foldCounts(database.sql);
  const task_id = await submit(database, { owner_id: 'brief' });
  await cancelTask(database, { task_id, owner: 'brief' });
  await foldCounts(database.sql);
  expect(await database.sql('select from roadwright.task_count_change', [])).toEqual([]);
  const rows = await database.sql(
    `select status, tasks::int from roadwright.task_count where owner_id = 'brief'`,
    [],
  );
  expect(rows).toEqual([{ status: 'cancelled', tasks: 1 }]);
});

test('flushes and beats, which set no status, leave nothing to be folded', async () => {
  const course = await openCourse(database);
  await foldCounts(database.sql);
  await course.write({ events: [] });
  await database.sql('update roadwright.task set lease_until = now() where task_id = $1::uuid', [
    course.task.task_id,
  ]);
  expect(await database.sql('select from roadwright.task_count_change', [])).toEqual([]);
});

test('rows that change in bulk, by whatever statement, are counted too', async () => {
  await database.sql(`update roadwright.task set owner_id = 'ann' where owner_id = 'steady'`, []);
  await expectExact();
  await database.sql(`update roadwright.task set status = 'failed' where owner_id = 'ann'`, []);
  await expectExact();
  await database.sql(`delete from roadwright.task where owner_id = 'ann'`, []);
  await expectExact();
});
