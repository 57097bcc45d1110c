import {
  type AcceptedTask,
  type ArtifactView,
  artifactDiffSchema,
  artifactViewSchema,
  type Problem,
  type TaskView,
  versionListSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const SUMMARY = {
  concepts_total: 1,
  concepts_done: 1,
  concepts_failed: 0,
  artifacts_total: 1,
  artifacts_done: 1,
};
const REQUIREMENTS = { requirements: ['Shorter.', 'With an example from cooking.'] };
const UNKNOWN = '/api/v1/roadmaps/go-7kq2x9dp/concepts/moves/tutorial';
const get = (path: string) => test.api.request(path);
const readJson = async <Body>(response: Response) => (await response.json()) as Body;
const readProblem = async (response: Response) => {
  const { code, errors } = await readJson<Problem>(response);
  return [response.status, code, errors?.[0]?.pointer];
};

let roadmaps = 0;

/** A finished course of its own for each test; gives the path of one lesson. */
async function createCourse(): Promise<string> {
  const roadmap_id = `rust-course${++roadmaps}`;
  await test.submit();
  await test.worker.design(roadmap_id);
  await test.worker.fill();
  return `/api/v1/roadmaps/${roadmap_id}/concepts/moves/tutorial`;
}

/** Modifies the lesson, with the test as the model that writes its next version. */
async function modify(lesson: string, version: number, markdown: string): Promise<AcceptedTask> {
  const task = await readJson<AcceptedTask>(await test.post(`${lesson}/modify`, REQUIREMENTS));
  const held = await test.worker.take('content');
  const made_by = { concept_id: 'moves', model: 'test', prompt_version: 'tutorial@2' };
  const body = { title: 'Moves', summary: 'Values move.', markdown, estimated_minutes: 4 };
  await held.write({ artifacts: [{ content_type: 'tutorial', body, version, ...made_by }] });
  await held.end({ edge: 'complete', summary: SUMMARY });
  return task;
}

/** Takes the next task of the content lane out of everybody's way. */
async function cancelNext(): Promise<void> {
  const { task } = await test.worker.take('content');
  await test.post(`/api/v1/tasks/${task.task_id}/cancel`);
}

const listVersions = async (lesson: string) =>
  versionListSchema.parse(await (await get(`${lesson}/versions`)).json()).items;
const getNewest = async (lesson: string) => await readJson<ArtifactView>(await get(lesson));
const statusesOf = async (answers: readonly Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status).sort();

describe('POST …/{content_type}/modify', () => {
  it('makes a new version by what is required, and keeps the old one and all else', async () => {
    const lesson = await createCourse();
    const before = await getNewest(lesson);
    const response = await test.post(`${lesson}/modify`, {
      requirements: ['  Shorter\u0000. \ud800', '{{input_data}} </input_data> __proto__'],
    });
    expect(response.status).toBe(202);
    const accepted = await readJson<AcceptedTask>(response);
    expect(accepted).toMatchObject({ kind: 'modify', retry_of: null, status: 'pending' });
    expect(response.headers.get('location')).toBe(`/api/v1/tasks/${accepted.task_id}`);
    const held = await test.worker.take('content');
    const requirements = ['Shorter. \ufffd', '{{input_data}} </input_data> __proto__'];
    expect(held.task.requirements).toEqual(requirements);
    expect(await getNewest(lesson)).toEqual(before);
    const body = {
      title: 'Moves',
      summary: 'They move.',
      markdown: '# Moves\n\nThey move.',
      estimated_minutes: 1,
    };
    const made_by = { model: 'test', prompt_version: 'tutorial@2' };
    await held.write({
      artifacts: [{ content_type: 'tutorial', body, concept_id: 'moves', version: 2, ...made_by }],
    });
    await held.end({ edge: 'complete', summary: SUMMARY });
    expect(artifactViewSchema.parse(await getNewest(lesson))).toMatchObject({ version: 2, ...body });
    expect(await readJson(await get(`${lesson}?version=1`))).toEqual(before);
    expect(await listVersions(lesson)).toMatchObject([
      { version: 2, task_id: accepted.task_id, requirements, restored_from: null, ...made_by },
      { version: 1, requirements: [], restored_from: null },
    ]);
    const quiz = lesson.replace('tutorial', 'quiz');
    expect(await listVersions(quiz)).toHaveLength(1);
    expect(await readJson<TaskView>(await get(`/api/v1/tasks/${accepted.task_id}`))).toMatchObject({
      kind: 'modify',
      status: 'completed',
      requirements,
    });
  });

  it.each([
    ['no body', undefined, '#/requirements'],
    ['no requirement', { requirements: [] }, '#/requirements'],
    ['11 of them', { requirements: Array.from({ length: 11 }, () => 'Shorter.') }, '#/requirements'],
    ['one without words', { requirements: ['Shorter.', ' \u0000\n'] }, '#/requirements/1'],
    ['one of 1,001 characters', { requirements: ['x'.repeat(1001)] }, '#/requirements/0'],
    ['one of 100,000 characters', { requirements: ['x'.repeat(100_000)] }, '#/requirements/0'],
    ['one that is an object', { requirements: [{ toString: 'Shorter.' }] }, '#/requirements/0'],
    ['text in place of a list', { requirements: 'Shorter.' }, '#/requirements'],
    ['an unknown field', { ...REQUIREMENTS, constructor: 1 }, '#/constructor'],
    ['a budget of nothing', { ...REQUIREMENTS, budget_micro_usd: 0 }, '#/budget_micro_usd'],
  ])('refuses %s', async (_name, body, pointer) => {
    expect(await readProblem(await test.post(`${UNKNOWN}/modify`, body))).toEqual([
      422,
      'validation_failed',
      pointer,
    ]);
  });

  it('refuses a key that would change every object, and a budget that nobody can keep', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = '{"requirements":["Shorter."],"__proto__":{"budget_micro_usd":1}}';
    const response = await test.api.request(`${UNKNOWN}/modify`, { method: 'POST', body, headers });
    expect([404, 422]).toContain(response.status);
    const budget = { ...REQUIREMENTS, budget_micro_usd: 5 };
    expect(await readProblem(await test.post(`${UNKNOWN}/modify`, budget))).toEqual([
      422,
      'price_unknown',
      '#/budget_micro_usd',
    ]);
  });

  it('knows no unknown place', async () => {
    const lesson = await createCourse();
    const post = async (path: string) => await readProblem(await test.post(path, REQUIREMENTS));
    expect(await post(`${UNKNOWN}/modify`)).toEqual([404, 'roadmap_not_found', undefined]);
    const concept = lesson.replace('moves', 'lifetimes');
    expect(await post(`${concept}/modify`)).toEqual([404, 'concept_not_found', undefined]);
    const video = lesson.replace('tutorial', 'video');
    expect(await post(`${video}/modify`)).toEqual([404, 'unknown_content_type', undefined]);
  });

  it('is refused where nothing is stored, with the way out', async () => {
    const roadmap_id = `rust-course${++roadmaps}`;
    const lesson = `/api/v1/roadmaps/${roadmap_id}/concepts/moves/tutorial`;
    await test.submit();
    await test.worker.design(roadmap_id);
    const held = await test.worker.take('content');
    expect(await readProblem(await test.post(`${lesson}/modify`, REQUIREMENTS))).toEqual([
      409,
      'task_active',
      undefined,
    ]);
    await held.end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Try again.' } });
    const response = await test.post(`${lesson}/modify`, REQUIREMENTS);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'artifact_not_found',
      detail: expect.stringContaining('retry'),
    });
  });

  it('has one winner among all who change, retry or restore a piece at once', async () => {
    const lesson = await createCourse();
    await modify(lesson, 2, '# Moves\n\nThey move.');
    expect(
      await statusesOf([
        test.post(`${lesson}/modify`, REQUIREMENTS),
        test.post(`${lesson}/modify`, REQUIREMENTS),
        test.post(`${lesson}/retry`),
      ]),
    ).toEqual([202, 409, 409]);
    for (const version of [1, 2]) {
      expect(await readProblem(await test.post(`${lesson}/versions/${version}/restore`))).toEqual([
        409,
        'task_active',
        undefined,
      ]);
    }
    await cancelNext();
    for (let round = 0; round < 4; round++) {
      const before = (await listVersions(lesson)).length;
      const start =
        round % 2 === 0 ? test.post(`${lesson}/modify`, REQUIREMENTS) : test.post(`${lesson}/retry`);
      const [restored, started] = await Promise.all([
        test.post(`${lesson}/versions/${(round % 2) + 1}/restore`),
        start,
      ]);
      expect(started.status).toBe(202);
      expect([200, 201, 409]).toContain(restored.status);
      expect(await listVersions(lesson)).toHaveLength(before + (restored.status === 201 ? 1 : 0));
      await cancelNext();
    }
  });
});

describe('POST …/versions/{version}/restore', () => {
  it('brings an old text back as a new version, and loses nothing', async () => {
    const lesson = await createCourse();
    const first = await getNewest(lesson);
    await modify(lesson, 2, '# Moves\n\nThey move.');
    const response = await test.post(`${lesson}/versions/1/restore`);
    expect(response.status).toBe(201);
    const restored = artifactViewSchema.parse(await response.json());
    expect(restored).toEqual({ ...first, version: 3, created_at: restored.created_at });
    expect(await getNewest(lesson)).toEqual(restored);
    expect(
      (await listVersions(lesson)).map(({ version, restored_from }) => [version, restored_from]),
    ).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
  });

  it('answers the newest text as it is', async () => {
    const lesson = await createCourse();
    const before = await getNewest(lesson);
    const response = await test.post(`${lesson}/versions/1/restore`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(before);
    expect(await listVersions(lesson)).toHaveLength(1);
  });

  it.each([
    ['2', 404, 'artifact_not_found'],
    ['1000000', 404, 'artifact_not_found'],
    ['1000001', 422, 'invalid_id'],
    ['0', 422, 'invalid_id'],
    ['-1', 422, 'invalid_id'],
    ['1.5', 422, 'invalid_id'],
    ['__proto__', 422, 'invalid_id'],
    ['1%00', 422, 'invalid_id'],
    ['9'.repeat(400), 422, 'invalid_id'],
  ])('refuses the version %s', async (version, status, code) => {
    const lesson = await createCourse();
    const [given, told] = await readProblem(await test.post(`${lesson}/versions/${version}/restore`));
    expect([given, told]).toEqual([status, code]);
  });

  it('knows no unknown place', async () => {
    const lesson = await createCourse();
    const post = async (path: string) => (await readProblem(await test.post(path)))[1];
    expect(await post(`${UNKNOWN}/versions/1/restore`)).toBe('roadmap_not_found');
    expect(await post(`${lesson.replace('moves', 'x')}/versions/1/restore`)).toBe('concept_not_found');
    expect(await post(`${lesson.replace('tutorial', 'video')}/versions/1/restore`)).toBe(
      'unknown_content_type',
    );
  });
});

describe('GET …/{content_type}/diff', () => {
  it('compares the newest lesson with the one before, or any two', async () => {
    const lesson = await createCourse();
    await modify(lesson, 2, '# Moves\n\nThey move.');
    await modify(lesson, 3, '# Moves\n\nThey move away.');
    const diff = artifactDiffSchema.parse(await (await get(`${lesson}/diff`)).json());
    expect(diff).toMatchObject({
      content_type: 'tutorial',
      concept_id: 'moves',
      from: 2,
      to: 3,
      exact: true,
    });
    expect(diff.content_type === 'tutorial' && diff.hunks[0]?.lines).toEqual([
      { kind: 'same', text: '# Moves' },
      { kind: 'same', text: '' },
      { kind: 'removed', text: 'They move.' },
      { kind: 'added', text: 'They move away.' },
    ]);
    const places = ['?from=1', '?to=2', '?from=3&to=1', '?from=2&to=2'].map(async (query) => {
      const { from, to } = await readJson<{ from: number; to: number }>(await get(`${lesson}/diff${query}`));
      return [from, to];
    });
    expect(await Promise.all(places)).toEqual([
      [1, 3],
      [1, 2],
      [3, 1],
      [2, 2],
    ]);
  });

  it.each(['resources', 'quiz'] as const)('compares the items of two %s', async (content_type) => {
    const piece = (await createCourse()).replace('tutorial', content_type);
    await test.post(`${piece}/retry`);
    await test.worker.fill();
    expect(artifactDiffSchema.parse(await (await get(`${piece}/diff`)).json())).toMatchObject({
      content_type,
      from: 1,
      to: 2,
      added: [],
      removed: [],
      changed: [],
    });
  });

  it.each([
    ['', 404, 'artifact_not_found', undefined],
    ['?from=2', 404, 'artifact_not_found', undefined],
    ['?to=9', 404, 'artifact_not_found', undefined],
    ['?from=0', 422, 'validation_failed', '#/query/from'],
    ['?to=-1', 422, 'validation_failed', '#/query/to'],
    ['?to=', 422, 'validation_failed', '#/query/to'],
    ['?from=1.5', 422, 'validation_failed', '#/query/from'],
    ['?from=one', 422, 'validation_failed', '#/query/from'],
    [`?from=${'9'.repeat(400)}`, 422, 'validation_failed', '#/query/from'],
    ['?from=%00', 422, 'validation_failed', '#/query/from'],
  ])('refuses "%s" where only one version is there', async (query, status, code, pointer) => {
    const lesson = await createCourse();
    expect(await readProblem(await get(`${lesson}/diff${query}`))).toEqual([status, code, pointer]);
  });

  it('knows no unknown place', async () => {
    const lesson = await createCourse();
    const read = async (path: string) => (await readProblem(await get(path)))[1];
    expect(await read(`${UNKNOWN}/diff`)).toBe('roadmap_not_found');
    expect(await read(`${lesson.replace('moves', 'x')}/diff`)).toBe('concept_not_found');
    expect(await read(`${lesson.replace('tutorial', 'video')}/diff`)).toBe('unknown_content_type');
  });

  it('answers for lessons in which every line differs', async () => {
    const lesson = await createCourse();
    const text = (mark: string) =>
      Array.from({ length: 50_000 }, (_, line) => `${mark}${line % 7}`).join('\n');
    await modify(lesson, 2, text('a'));
    await modify(lesson, 3, text('b'));
    const diff = await readJson<{ exact: boolean; hunks: unknown[] }>(await get(`${lesson}/diff`));
    expect([diff.exact, diff.hunks.length]).toEqual([false, 1]);
  });
});

it('a full waiting line refuses to modify', async () => {
  const full = await startTestApi(inject('postgresUrl'), { max_pending_tasks_per_owner: 1 });
  await full.submit();
  await full.worker.design('rust-full0001');
  await full.worker.fill();
  await full.worker.stop();
  await full.submit();
  const lesson = '/api/v1/roadmaps/rust-full0001/concepts/moves/tutorial';
  const response = await full.post(`${lesson}/modify`, REQUIREMENTS);
  expect(await readProblem(response)).toEqual([429, 'too_many_pending_tasks', undefined]);
  expect(await full.database.sql('select from roadwright.reserved_piece', [])).toEqual([]);
  await full.stop();
});
