import { getArtifact, getRoadmap } from '@roadwright/db';
import { listConcepts } from '@roadwright/domain';
import type {} from '@roadwright/postgres/vitest';
import { afterEach, expect, inject, it } from 'vitest';
import { createTestWorker, type TestWorker } from './testing/start-test-worker.ts';
import { untilEnd } from './testing/until.ts';

let open: TestWorker | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

const WORK_ID = '01890000-0000-7000-8000-000000000001';

async function createCourse(worker: TestWorker) {
  const { roadmap_id, status } = await untilEnd(worker.database, await worker.submit());
  expect(status).toBe('completed');
  const scope = { roadmap_id: roadmap_id ?? '', owner: null };
  return { scope, concepts: listConcepts(await getRoadmap(worker.database, scope)) };
}

const readList = async (
  { database }: TestWorker,
  scope: { roadmap_id: string; owner: null },
  concept_id: string,
) => {
  const artifact = await getArtifact(database, { ...scope, concept_id, content_type: 'resources' });
  return artifact.content_type === 'resources' ? artifact.resources : [];
};

it('lists a stored work among the resources of the concept that it fits, and of no other', async () => {
  const worker = await createTestWorker(inject('postgresUrl'));
  open = worker;
  const runner = await worker.start();
  const first = await createCourse(worker);
  const about = first.concepts[2]?.concept.title ?? '';
  const title = `${about}: what forty harbours teach`;
  const { sql } = worker.database;
  await sql('insert into roadwright.work (work_id, title) values ($1::uuid, $2::text)', [WORK_ID, title]);
  await sql(`insert into roadwright.work_identifier values ('doi', '10.5555/harbours', $1::uuid)`, [WORK_ID]);
  const { scope, concepts } = await createCourse(worker);
  const citing = [];
  for (const { concept } of concepts) {
    const list = await readList(worker, scope, concept.concept_id);
    citing.push(...list.filter(({ work_id }) => work_id !== undefined).map((one) => [concept.title, one]));
  }
  expect(citing).toEqual([
    [about, expect.objectContaining({ work_id: WORK_ID, title, url: 'https://doi.org/10.5555/harbours' })],
  ]);
  expect(
    await sql('select concept_id, work_id from roadwright.artifact_citation where owner_id = $1', ['local']),
  ).toEqual([{ concept_id: concepts[2]?.concept.concept_id, work_id: WORK_ID }]);
  await runner.stop();
});

it('cannot store a citation of a work that does not exist, and fails that piece alone', async () => {
  const worker = await createTestWorker(inject('postgresUrl'), {
    works: {
      searchWorks: async (texts) =>
        texts.map((_text, at) =>
          at === 1
            ? [
                {
                  work_id: WORK_ID,
                  title: 'Nowhere to be found',
                  authors: [],
                  year: null,
                  journal: '',
                  abstract: '',
                  url: 'https://doi.org/10.5555/nowhere',
                },
              ]
            : [],
        ),
    },
  });
  open = worker;
  await worker.start();
  const task = await untilEnd(worker.database, await worker.submit());
  expect(task.status).toBe('partial_failure');
  expect(task.failed).toEqual([
    expect.objectContaining({ content_type: 'resources', code: 'artifact_rejected' }),
  ]);
});
