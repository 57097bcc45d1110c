import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createDraft, createId, openCourse, SUMMARY } from '../testing/samples.ts';
import { createSighting, placePaper } from '../testing/work-samples.ts';
import { restoreVersion } from './restore-version.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const listCitations = (roadmap_id: string) =>
  own.database.sql(
    `select owner_id, concept_id, content_type, version, work_id from roadwright.artifact_citation
     where roadmap_id = $1::text order by version`,
    [roadmap_id],
  );
const draft = (citations: readonly string[], version = 1) => ({
  ...createDraft('variables', 'resources', version),
  citations,
});
const createWork = async (title: string) =>
  (await placePaper(own.database, createSighting({ title }))).placed.work_id;

test('a piece cites stored works, each once, and its citations go where it goes', async () => {
  const [one, other] = [await createWork('One'), await createWork('Other')];
  const { roadmap_id, ...course } = await openCourse(own.database);
  const piece = { concept_id: 'variables', content_type: 'resources' };
  const cited = (work_id: string, version: number) => ({ owner_id: 'ann', ...piece, version, work_id });
  const first = await course.write({ artifacts: [draft([one, one]), createDraft('ownership', 'resources')] });
  expect(first).toEqual({ outcome: 'written' });
  expect(await listCitations(roadmap_id)).toEqual([cited(one, 1)]);
  await course.write({ artifacts: [draft([other], 2)] });
  await course.end({ edge: 'complete', summary: SUMMARY });
  const scope = { roadmap_id, owner: null, concept_id: 'variables', content_type: 'resources' } as const;
  await restoreVersion(own.database, { ...scope, version: 1 });
  expect(await listCitations(roadmap_id)).toEqual([cited(one, 1), cited(other, 2), cited(one, 3)]);
  await trashRoadmap(own.database, scope);
  await deleteRoadmap(own.database, scope);
  expect(await listCitations(roadmap_id)).toEqual([]);
});

test.each([
  ['does not exist', createId()],
  ['is no id at all', 'Smith 2020'],
])(
  'a piece that cites a work that %s is refused, and nothing of its flush is stored',
  async (_name, work_id) => {
    const { roadmap_id, ...course } = await openCourse(own.database);
    const refused = await course.write({
      artifacts: [draft([work_id]), createDraft('ownership', 'resources')],
    });
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(await listCitations(roadmap_id)).toEqual([]);
    expect(await course.write({ artifacts: [draft([])] })).toEqual({ outcome: 'written' });
  },
);

test('a flush of which one piece cites something and another nothing may be sent twice', async () => {
  const work_id = await createWork('Twice');
  const { roadmap_id, store, task, ...course } = await openCourse(own.database);
  const artifacts = [draft([work_id]), createDraft('ownership', 'tutorial')];
  await course.write({ artifacts });
  const usage = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
  const rows = { events: [], steps: [], failures: [], concepts: [], verdicts: [], usage };
  expect(await store.write(task, { ...rows, artifacts, write_no: 1 })).toEqual({ outcome: 'written' });
  expect(await listCitations(roadmap_id)).toHaveLength(1);
});
