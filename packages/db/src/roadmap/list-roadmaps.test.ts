import { addNode, addNodeSchema, dropNode, type TaskStatus } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cancelTask } from '../task/cancel-task.ts';
import { startModify } from '../task/start-modify.ts';
import { startRetry } from '../task/start-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, createDrafts, createId, openCourse, SUMMARY } from '../testing/samples.ts';
import { editFramework } from './edit-framework.ts';
import { getRoadmap } from './get-roadmap.ts';
import { listRoadmaps } from './list-roadmaps.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const max_pending = 100;
const cancel = (task_id: string) => cancelTask(own.database, { task_id, owner: null });

/** What the list says of a roadmap: its state, and how many of its concepts are done. */
async function readState(roadmap_id: string): Promise<[TaskStatus, string]> {
  const { items } = await listRoadmaps(own.database, { owner: null, trashed: false, limit: 100 });
  const item = items.find((roadmap) => roadmap.roadmap_id === roadmap_id);
  expect((await getRoadmap(own.database, { roadmap_id, owner: null })).status).toBe(item?.status);
  return [item?.status ?? 'failed', `${item?.concepts_done} of ${item?.concepts_total}`];
}

/** A finished course to which a person has added a concept. */
async function extendCourse() {
  const { roadmap_id } = await completeCourse(own.database);
  const edited = await editFramework(own.database, {
    roadmap_id,
    owner: null,
    change: addNode(addNodeSchema.parse({ parent_id: 'syntax', title: 'Lifetimes' })),
    task_id: createId(),
    max_pending,
    now: Date.now,
  });
  return { roadmap_id, task_id: edited.task?.task_id ?? '' };
}

describe('a finished course to which a concept is added', () => {
  test('is at work while the concept waits for its task and while that runs, and complete after it', async () => {
    const { roadmap_id, task_id } = await extendCourse();
    expect(await readState(roadmap_id)).toEqual(['pending', '2 of 3']);
    const { write, end } = await claim(own.database, task_id, 'content');
    expect(await readState(roadmap_id)).toEqual(['processing', '2 of 3']);
    await write({
      artifacts: createDrafts('lifetimes'),
      concepts: [{ concept_id: 'lifetimes', status: 'completed' }],
    });
    await end({ edge: 'complete', summary: SUMMARY });
    expect(await readState(roadmap_id)).toEqual(['completed', '3 of 3']);
  });

  test('lacks a part when the task fails', async () => {
    const { roadmap_id, task_id } = await extendCourse();
    const { end } = await claim(own.database, task_id, 'content');
    await end({ edge: 'fail', failure: { code: 'llm_unreachable', detail: 'Away.' } });
    expect(await readState(roadmap_id)).toEqual(['partial_failure', '2 of 3']);
  });

  test.each([
    ['before it is claimed', false],
    ['while it runs', true],
  ])(
    'lacks a part when the task is cancelled %s, and is not cancelled as a whole',
    async (_name, running) => {
      const { roadmap_id, task_id } = await extendCourse();
      if (running) await claim(own.database, task_id, 'content');
      await cancel(task_id);
      expect(await readState(roadmap_id)).toEqual(['partial_failure', '2 of 3']);
      const change = { change: dropNode('lifetimes'), task_id: createId(), max_pending, now: Date.now };
      await editFramework(own.database, { roadmap_id, owner: null, ...change });
      expect(await readState(roadmap_id)).toEqual(['completed', '2 of 2']);
    },
  );
});

test('a finished course stays one when the change of one piece is cancelled', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: null } as const;
  const order = { task_id: createId(), requirements: ['Shorter.'], max_pending };
  await startModify(own.database, { ...piece, ...order });
  expect(await readState(roadmap_id)).toEqual(['pending', '2 of 2']);
  await claim(own.database, order.task_id, 'content');
  await cancel(order.task_id);
  expect(await readState(roadmap_id)).toEqual(['completed', '2 of 2']);
});

test('a course is cancelled when its own task is, or the retry that goes on with it', async () => {
  const { roadmap_id, write, task } = await openCourse(own.database);
  await write({
    artifacts: createDrafts('variables'),
    concepts: [{ concept_id: 'variables', status: 'completed' }],
  });
  await cancel(task.task_id);
  expect(await readState(roadmap_id)).toEqual(['cancelled', '1 of 2']);
  const retry = { task_id: createId(), retry_of: task.task_id, owner: null, max_pending };
  await startRetry(own.database, retry);
  expect(await readState(roadmap_id)).toEqual(['pending', '1 of 2']);
  await cancel(retry.task_id);
  expect(await readState(roadmap_id)).toEqual(['cancelled', '1 of 2']);
});
