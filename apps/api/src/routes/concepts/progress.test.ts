import { conceptViewSchema, type Problem, progressMarkSchema, roadmapViewSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

const ROADMAP = 'marks-7kq2x9dp';
let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
  await test.submit();
  await test.worker.design(ROADMAP);
  await test.worker.fill();
});
afterAll(() => test.stop());

const ROOT = '/api/v1/roadmaps';
const put = (body: unknown, path = `${ROADMAP}/concepts/moves/progress`) =>
  test.api.request(`${ROOT}/${path}`, {
    method: 'PUT',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const readTree = async (query = '') =>
  roadmapViewSchema.parse(await (await test.api.request(`${ROOT}/${ROADMAP}${query}`)).json());
const listDone = async (query = '') => {
  const { stages, concepts_marked } = await readTree(query);
  const concepts = stages.flatMap(({ modules }) => modules.flatMap((module) => module.concepts));
  const done = concepts.filter((concept) => concept.done).map(({ concept_id }) => concept_id);
  expect(done).toHaveLength(concepts_marked);
  return done;
};

describe('PUT …/progress', () => {
  it('sets a mark and takes it away, the same however often', async () => {
    const answers = [await put({ done: true }), await put({ done: true })];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [first, second] = await Promise.all(
      answers.map(async (answer) => progressMarkSchema.parse(await answer.json())),
    );
    expect(first).toMatchObject({ roadmap_id: ROADMAP, concept_id: 'moves', done: true });
    expect(second).toEqual(first);
    expect(await listDone()).toEqual(['moves']);
    const concept = await test.api.request(`${ROOT}/${ROADMAP}/concepts/moves`);
    expect(conceptViewSchema.parse(await concept.json()).done).toBe(true);
    for (let time = 0; time < 2; time++) {
      expect(await (await put({ done: false })).json()).toMatchObject({ done: false, done_at: null });
    }
    expect(await listDone()).toEqual([]);
  });

  it('keeps the marks of each user_id apart', async () => {
    await put({ done: true, user_id: 'ann' });
    await put({ done: true, user_id: 'bob' }, `${ROADMAP}/concepts/borrowing/progress`);
    expect(await listDone()).toEqual([]);
    expect(await listDone('?user_id=ann')).toEqual(['moves']);
    expect(await listDone('?user_id=bob')).toEqual(['borrowing']);
    const list = await (await test.api.request(`${ROOT}?user_id=ann`)).json();
    expect(list).toMatchObject({ items: [{ roadmap_id: ROADMAP, concepts_marked: 1 }] });
  });

  it.each([
    ['nowhere/concepts/moves/progress', 404, 'roadmap_not_found'],
    [`${ROADMAP}/concepts/nothing/progress`, 404, 'concept_not_found'],
    [`${ROADMAP}/concepts/No%20Slug/progress`, 422, 'invalid_id'],
    [
      `${ROADMAP}/concepts/${encodeURIComponent("moves'; drop table roadwright.task; --")}/progress`,
      422,
      'invalid_id',
    ],
  ])('answers %s with %i %s', async (path, status, code) => {
    const response = await put({ done: true }, path);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });

  it.each([
    [{}],
    [{ done: 'yes' }],
    [{ done: null }],
    [{ done: true, done_at: '2020-01-01T00:00:00Z' }],
    [{ done: true, owner_id: 'eve' }],
    [{ done: true, user_id: '' }],
    [{ done: true, user_id: 'x'.repeat(201) }],
    [[]],
  ])('refuses the body %o', async (body) => {
    const response = await put(body);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([422, 'validation_failed']);
  });

  it('refuses what is no JSON, and a name that is too long where marks are read', async () => {
    expect((await put('{"done":')).status).toBe(400);
    expect((await test.api.request(`${ROOT}/${ROADMAP}?user_id=${'x'.repeat(201)}`)).status).toBe(422);
    expect((await test.api.request(`${ROOT}?user_id=`)).status).toBe(422);
  });
});
