import { changeNode, changeNodeSchema, dropNode, listConcepts } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { completeCourse, createId } from '../testing/samples.ts';
import { deleteRoadmap } from './delete-roadmap.ts';
import { editFramework } from './edit-framework.ts';
import { getConcept } from './get-concept.ts';
import { getRoadmap } from './get-roadmap.ts';
import { listRoadmaps } from './list-roadmaps.ts';
import { markConcept } from './mark-concept.ts';
import { trashRoadmap } from './trash-roadmap.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const mark = (roadmap_id: string, concept_id: string, { done = true, learner = 'ann', owner = 'ann' } = {}) =>
  markConcept(own.database, { roadmap_id, concept_id, owner, learner, done });

async function readMarks(roadmap_id: string, learner: string) {
  const tree = await getRoadmap(own.database, { roadmap_id, owner: null, learner });
  const filter = { owner: null, trashed: false, learner, limit: 100 };
  const { items } = await listRoadmaps(own.database, filter);
  const item = items.find((each) => each.roadmap_id === roadmap_id);
  expect(item?.concepts_marked).toBe(tree.concepts_marked);
  const marked = listConcepts(tree).filter(({ concept }) => (concept as { done?: boolean }).done);
  expect(marked).toHaveLength(tree.concepts_marked);
  return marked.map(({ concept }) => concept.concept_id);
}

test('a mark stands once however often it is set, and keeps its time', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  expect(await readMarks(roadmap_id, 'ann')).toEqual([]);
  const first = await mark(roadmap_id, 'ownership');
  expect(first).toEqual({
    roadmap_id,
    concept_id: 'ownership',
    done: true,
    done_at: expect.stringMatching(/^\d{4}-.*Z$/),
  });
  expect(await mark(roadmap_id, 'ownership')).toEqual(first);
  expect(await readMarks(roadmap_id, 'ann')).toEqual(['ownership']);
  const place = { roadmap_id, concept_id: 'ownership', owner: null };
  expect(await getConcept(own.database, { ...place, learner: 'ann' })).toMatchObject({ done: true });
  expect(await getConcept(own.database, place)).toMatchObject({ done: false });
});

test('a mark is taken away once or several times', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  await mark(roadmap_id, 'variables');
  for (let time = 0; time < 2; time++) {
    expect(await mark(roadmap_id, 'variables', { done: false })).toMatchObject({
      done: false,
      done_at: null,
    });
  }
  expect(await readMarks(roadmap_id, 'ann')).toEqual([]);
});

test('each learner has marks of their own', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  await mark(roadmap_id, 'variables');
  await mark(roadmap_id, 'ownership', { learner: 'bob' });
  await mark(roadmap_id, 'variables', { learner: 'bob', done: false });
  expect(await readMarks(roadmap_id, 'ann')).toEqual(['variables']);
  expect(await readMarks(roadmap_id, 'bob')).toEqual(['ownership']);
  expect(await readMarks(roadmap_id, 'eve')).toEqual([]);
});

test('marks outlive edits of the outline, and one of a concept that is gone counts no more', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  const edit = (change: Parameters<typeof editFramework>[1]['change']) =>
    editFramework(own.database, {
      ...{ roadmap_id, owner: 'ann', task_id: createId(), max_pending: 100, now: Date.now, change },
    });
  await mark(roadmap_id, 'variables');
  await mark(roadmap_id, 'ownership');
  await edit(changeNode('variables', changeNodeSchema.parse({ title: 'Names' })));
  expect(await readMarks(roadmap_id, 'ann')).toEqual(['variables', 'ownership']);
  await edit(dropNode('variables'));
  expect(await readMarks(roadmap_id, 'ann')).toEqual(['ownership']);
  await expect(mark(roadmap_id, 'variables')).rejects.toMatchObject({ code: 'concept_not_found' });
});

test('marks go with their roadmap, and one that comes while it goes finds none', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  await mark(roadmap_id, 'variables');
  await trashRoadmap(own.database, { roadmap_id, owner: 'ann' });
  expect(await mark(roadmap_id, 'ownership')).toMatchObject({ done: true });
  const marking = Array.from({ length: 8 }, () => mark(roadmap_id, 'ownership').catch((error) => error.code));
  await deleteRoadmap(own.database, { roadmap_id, owner: 'ann' });
  for (const outcome of await Promise.all(marking)) {
    if (typeof outcome === 'string') expect(outcome).toBe('roadmap_not_found');
  }
  const left = await own.database.sql('select from roadwright.concept_progress where roadmap_id = $1::text', [
    roadmap_id,
  ]);
  expect(left).toEqual([]);
});

test('what is not there, or belongs to somebody else, cannot be marked', async () => {
  const { roadmap_id } = await completeCourse(own.database);
  await expect(mark('nowhere', 'variables')).rejects.toMatchObject({ code: 'roadmap_not_found' });
  await expect(mark(roadmap_id, 'nothing')).rejects.toMatchObject({ code: 'concept_not_found' });
  await expect(mark(roadmap_id, 'nothing', { done: false })).rejects.toMatchObject({
    code: 'concept_not_found',
  });
  const foreign = mark(roadmap_id, 'variables', { owner: 'bob', learner: 'bob' });
  await expect(foreign).rejects.toMatchObject({ code: 'roadmap_not_found' });
});
