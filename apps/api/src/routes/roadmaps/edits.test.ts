import {
  diffFrameworks,
  type EditList,
  type EditRecord,
  editDiffSchema,
  editListSchema,
  type Framework,
  type FrameworkEdit,
  findRuleIssues,
  frameworkEditSchema,
  judgeOutline,
  type Problem,
  type ProposedOutlineInput,
  type RoadmapView,
  type TaskView,
  type Validation,
  type ValidationList,
  validationListSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { framework as sample } from '../../testing/course.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const API = '/api/v1';
let names = 0;
const nameRoadmap = (): string => `edit-${++names}-7kq2x9dp`;

interface Sending {
  readonly body?: unknown;
  readonly if_match?: string;
}

async function send(method: string, path: string, { body, if_match }: Sending = {}): Promise<Response> {
  return await test.api.request(`${API}${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(if_match === undefined ? {} : { 'if-match': if_match }),
    },
  });
}

const read = async <Body>(path: string) => (await (await send('GET', path)).json()) as Body;
const readEdit = async (response: Response): Promise<FrameworkEdit> =>
  frameworkEditSchema.parse(await response.json());
const readProblem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
};
const getTree = (roadmap_id: string) => read<RoadmapView>(`/roadmaps/${roadmap_id}`);
const getTask = (task_id: string) => read<TaskView>(`/tasks/${task_id}`);
const listConcepts = async (roadmap_id: string) =>
  (await getTree(roadmap_id)).stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));

async function createCourse(): Promise<string> {
  const roadmap_id = nameRoadmap();
  await test.submit();
  await test.worker.design(roadmap_id);
  await test.worker.fill();
  return roadmap_id;
}

async function openReview(): Promise<{ roadmap_id: string; task_id: string }> {
  const roadmap_id = nameRoadmap();
  const task_id = await test.submit();
  await test.worker.design(roadmap_id, 'open_review');
  return { roadmap_id, task_id };
}

const put = (roadmap_id: string, body: unknown, if_match?: string) =>
  send('PUT', `/roadmaps/${roadmap_id}/framework`, { body, ...(if_match === undefined ? {} : { if_match }) });

const ADDED = { concept_id: undefined, title: 'Lifetimes', prerequisites: ['moves'] };

/** The tree of a reader, with a concept more. */
async function extend(roadmap_id: string): Promise<ProposedOutlineInput> {
  const { stages, title } = await getTree(roadmap_id);
  const [stage] = stages;
  const modules = stage?.modules.map((module) => ({ ...module, concepts: [...module.concepts, ADDED] }));
  return { title, stages: [{ ...stage!, modules: modules! }] };
}

describe('PUT /roadmaps/{roadmap_id}/framework', () => {
  it('takes back the tree that a reader got, and makes just what is new in it', async () => {
    const roadmap_id = await createCourse();
    const response = await put(roadmap_id, await extend(roadmap_id), '"1"');
    expect([response.status, response.headers.get('etag')]).toEqual([202, '"2"']);
    const edit = await readEdit(response);
    expect(edit).toMatchObject({
      version: 2,
      diff: { added: [{ node_id: 'lifetimes' }], removed: [], moved: [], changed: [] },
      task: { kind: 'modify', roadmap_id, status: 'pending', retry_of: null },
      review_round: null,
    });
    expect(response.headers.get('location')).toBe(edit.task?.status_url);
    await test.worker.fill();
    expect((await getTask(edit.task?.task_id ?? '')).status).toBe('completed');
    const concepts = await listConcepts(roadmap_id);
    expect(concepts.map(({ concept_id, artifacts }) => [concept_id, artifacts.quiz.version])).toEqual([
      ['moves', 1],
      ['borrowing', 1],
      ['lifetimes', 1],
    ]);
  });

  it('changes nothing where nothing is different', async () => {
    const roadmap_id = await createCourse();
    const response = await put(roadmap_id, await getTree(roadmap_id), '*');
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"']);
    const { version, diff, task } = await readEdit(response);
    expect([version, task, Object.values(diff).flat()]).toEqual([1, null, []]);
  });

  it('needs the version that it replaces, and refuses another one', async () => {
    const roadmap_id = await createCourse();
    const outline = await extend(roadmap_id);
    const missing = await put(roadmap_id, outline);
    expect([missing.status, (await readProblem(missing)).code]).toEqual([428, 'version_required']);
    for (const tag of ['"2"', '"0"', '1', 'nonsense', '', '"1', '"1e0"']) {
      const stale = await put(roadmap_id, outline, tag);
      expect([tag, stale.status, (await readProblem(stale)).code]).toEqual([tag, 412, 'version_stale']);
    }
    expect((await getTree(roadmap_id)).version).toBe(1);
  });

  it('has one winner of many that replace the same version', async () => {
    const roadmap_id = await createCourse();
    const outline = await extend(roadmap_id);
    const answers = await Promise.all(Array.from({ length: 4 }, () => put(roadmap_id, outline, '"1"')));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 412, 412, 412]);
    expect((await listConcepts(roadmap_id)).map(({ concept_id }) => concept_id)).toEqual([
      ...['moves', 'borrowing', 'lifetimes'],
    ]);
    await test.worker.fill();
  });

  it('tells which rules an outline would break, and stores nothing of it', async () => {
    const roadmap_id = await createCourse();
    const concepts = [
      { concept_id: 'moves', title: 'Moves', prerequisites: ['nowhere'], estimated_hours: 1e6 },
    ];
    const broken = {
      stages: [
        {
          title: 'New',
          modules: [
            { title: 'New', concepts },
            { title: 'Empty', concepts: [] },
          ],
        },
      ],
    };
    const problem = await readProblem(await put(roadmap_id, broken, '*'));
    expect(problem).toMatchObject({ status: 422, code: 'framework_invalid' });
    expect(problem.errors?.map(({ detail }) => detail).join()).toMatch(
      /no concepts.*nowhere.*1000000 hours/s,
    );
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/stages/0/modules/1',
      '#/stages/0/modules/0/concepts/0',
      '#/stages/0/modules/0/concepts/0',
    ]);
    expect((await getTree(roadmap_id)).version).toBe(1);
  });

  it.each([
    [
      'an id that nothing here has',
      { concept_id: 'unknown', title: 'X' },
      '#/stages/0/modules/0/concepts/0/concept_id',
    ],
    [
      'an id of something else',
      { concept_id: 'rules', title: 'X' },
      '#/stages/0/modules/0/concepts/0/concept_id',
    ],
    ['an id with a colon', { concept_id: 'a:b', title: 'X' }, '#/stages/0/modules/0/concepts/0/concept_id'],
    [
      'an id in another script',
      { concept_id: 'Владение', title: 'X' },
      '#/stages/0/modules/0/concepts/0/concept_id',
    ],
    ['a ref that stands for something', { ref: 'moves', title: 'X' }, '#/stages/0/modules/0/concepts/0/ref'],
    ['an id of another type', { concept_id: 7, title: 'X' }, '#/stages/0/modules/0/concepts/0/concept_id'],
    ['a blank title', { title: ' \u0000 ' }, '#/stages/0/modules/0/concepts/0/title'],
    ['a long title', { title: 'x'.repeat(301) }, '#/stages/0/modules/0/concepts/0/title'],
    [
      'hours as text',
      { title: 'X', estimated_hours: '2' },
      '#/stages/0/modules/0/concepts/0/estimated_hours',
    ],
    [
      'hours that are no number',
      '{"title":"X","estimated_hours":1e999}',
      '#/stages/0/modules/0/concepts/0/estimated_hours',
    ],
    [
      'a difficulty of its own',
      { title: 'X', difficulty: 'brutal' },
      '#/stages/0/modules/0/concepts/0/difficulty',
    ],
    [
      'prerequisites as text',
      { title: 'X', prerequisites: 'moves' },
      '#/stages/0/modules/0/concepts/0/prerequisites',
    ],
  ])('refuses %s', async (_name, concept, pointer) => {
    const roadmap_id = await hostileCourse();
    const text = typeof concept === 'string' ? concept : JSON.stringify(concept);
    const body = `{"stages":[{"title":"S","modules":[{"title":"M","concepts":[${text}]}]}]}`;
    const problem = await readProblem(await put(roadmap_id, body, '*'));
    expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it.each([
    ['no outline', '{}', 422],
    ['null', 'null', 422],
    ['a list', '[]', 422],
    ['stages that are no list', '{"stages":{"length":1}}', 422],
    ['no stages', '{"stages":[]}', 422],
    ['a stage of null', '{"stages":[null]}', 422],
    ['the prototype', '{"stages":[{"__proto__":{"title":"S","modules":[]}}]}', 422],
    ['a nest', `{"stages":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400],
    ['half of it', '{"stages":[', 400],
    ['a hundred thousand stages', `{"stages":[${Array(80_000).fill('{}').join()}]}`, 422],
    ['a million nodes', `{"stages":[${Array(1_000_000).fill('{}').join()}]}`, 413],
    [
      'more concepts than a course may have',
      JSON.stringify({
        stages: [0, 1].map((stage) => ({
          title: `S${stage}`,
          modules: [
            {
              title: 'M',
              concepts: Array.from({ length: 60 }, (_, index) => ({ title: `C ${stage} ${index}` })),
            },
          ],
        })),
      }),
      422,
    ],
  ])('refuses %s', async (_name, body, status) => {
    const roadmap_id = await hostileCourse();
    const response = await put(roadmap_id, body, '*');
    expect([response.status, (await readProblem(response)).status]).toEqual([status, status]);
    expect((await getTree(roadmap_id)).version).toBe(1);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('gives ids of its own to titles in any script, and never the same one twice', async () => {
    const roadmap_id = await createCourse();
    const { stages } = await getTree(roadmap_id);
    const titles = ['Владение', 'Владение', '🦀', 'moves', '__proto__', 'constructor', 'a:b/c?d#e'];
    const added = {
      title: '所有权',
      modules: [{ title: '🦀', concepts: titles.map((title) => ({ title })) }],
    };
    const { diff } = await readEdit(await put(roadmap_id, { stages: [...stages, added] }, '*'));
    const ids = diff.added.map(({ node_id }) => node_id);
    expect(ids).toHaveLength(9);
    expect(new Set([...ids, 'moves', 'borrowing', 'rules', 'basics']).size).toBe(13);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    await test.worker.fill();
    expect((await getTree(roadmap_id)).status).toBe('completed');
  });
});

let hostile: Promise<string> | undefined;
/** One course that nothing may come to. */
const hostileCourse = (): Promise<string> => {
  hostile ??= createCourse();
  return hostile;
};

describe('the nodes of a finished course', () => {
  const nodes = (roadmap_id: string, node_id?: string) =>
    `/roadmaps/${roadmap_id}/nodes${node_id === undefined ? '' : `/${node_id}`}`;
  const post = (roadmap_id: string, body: unknown) => send('POST', nodes(roadmap_id), { body });
  const patch = (roadmap_id: string, node_id: string, body: unknown) =>
    send('PATCH', nodes(roadmap_id, node_id), { body });

  it('are added below what their parent says: a concept, a module, a stage', async () => {
    const roadmap_id = await createCourse();
    const concept = await post(roadmap_id, { parent_id: 'rules', before_id: 'moves', title: 'Values' });
    expect(concept.status).toBe(202);
    expect((await readEdit(concept)).diff.added).toMatchObject([{ kind: 'concept', node_id: 'values' }]);
    await test.worker.fill();
    const concepts = [
      { title: 'Boxes', ref: 'the-box' },
      { title: 'Counting', prerequisites: ['the-box', 'moves'], difficulty: 'hard' },
    ];
    const module = await post(roadmap_id, { parent_id: 'basics', title: 'Pointers', concepts });
    expect((await readEdit(module)).diff.added.map(({ kind }) => kind)).toEqual([
      'module',
      'concept',
      'concept',
    ]);
    await test.worker.fill();
    const modules = [{ title: 'Tasks', concepts: [{ title: 'Futures' }] }];
    const stage = await readEdit(
      await post(roadmap_id, { parent_id: null, before_id: 'basics', title: 'Async', modules }),
    );
    expect(stage.diff.added.map(({ node_id }) => node_id)).toEqual(['async', 'tasks', 'futures']);
    await test.worker.fill();
    const tree = await getTree(roadmap_id);
    expect([tree.version, tree.status, tree.stages.map(({ stage_id }) => stage_id)]).toEqual([
      ...[4, 'completed', ['async', 'basics']],
    ]);
    const counting = (await listConcepts(roadmap_id)).find(({ concept_id }) => concept_id === 'counting');
    expect(counting).toMatchObject({
      prerequisites: ['boxes', 'moves'],
      difficulty: 'hard',
      status: 'completed',
    });
  });

  it('are renamed, described, moved and taught otherwise, with all their content', async () => {
    const roadmap_id = await createCourse();
    const renamed = await patch(roadmap_id, 'moves', {
      title: 'Moving',
      keywords: ['move'],
      estimated_hours: 4,
    });
    expect([renamed.status, renamed.headers.get('location')]).toEqual([200, null]);
    expect((await readEdit(renamed)).diff.changed[0]?.changes).toHaveLength(3);
    await patch(roadmap_id, 'rules', { description: 'What holds.' });
    const moved = await readEdit(await patch(roadmap_id, 'borrowing', { before_id: 'moves' }));
    expect(moved).toMatchObject({ version: 4, validation: { valid: false }, task: null });
    const tree = await getTree(roadmap_id);
    expect(tree.total_estimated_hours).toBe(5.5);
    expect(tree.stages[0]?.modules[0]).toMatchObject({
      description: 'What holds.',
      concepts: [
        { concept_id: 'borrowing' },
        { concept_id: 'moves', title: 'Moving', artifacts: { quiz: { version: 1 } } },
      ],
    });
  });

  it('are removed with what is below them, and what is left stays as it is', async () => {
    const roadmap_id = await createCourse();
    const removed = await send('DELETE', nodes(roadmap_id, 'moves'), { if_match: '"1"' });
    expect(removed.status).toBe(200);
    expect(await readEdit(removed)).toMatchObject({
      version: 2,
      diff: { removed: [{ node_id: 'moves' }], changed: [{ node_id: 'borrowing' }] },
      task: null,
    });
    expect(await listConcepts(roadmap_id)).toMatchObject([
      { concept_id: 'borrowing', prerequisites: [], status: 'completed' },
    ]);
    expect((await send('GET', `/roadmaps/${roadmap_id}/concepts/moves`)).status).toBe(404);
    const last = await send('DELETE', nodes(roadmap_id, 'borrowing'));
    expect([last.status, (await readProblem(last)).code]).toEqual([422, 'framework_invalid']);
    const stale = await send('DELETE', nodes(roadmap_id, 'borrowing'), { if_match: '"1"' });
    expect([stale.status, (await readProblem(stale)).code]).toEqual([412, 'version_stale']);
  });

  it('cannot be removed while a task makes a piece of them', async () => {
    const roadmap_id = await createCourse();
    const retried = await test.post(`${API}/roadmaps/${roadmap_id}/concepts/moves/quiz/retry`);
    expect(retried.status).toBe(202);
    const held = await test.worker.take('content');
    const refused = await send('DELETE', nodes(roadmap_id, 'moves'));
    expect([refused.status, (await readProblem(refused)).code]).toEqual([409, 'task_active']);
    expect((await send('DELETE', nodes(roadmap_id, 'borrowing'))).status).toBe(200);
    await held.end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Too slow.' } });
    expect((await send('DELETE', nodes(roadmap_id, 'moves'))).status).toBe(422);
  });

  it('stay while the course is being made', async () => {
    const roadmap_id = nameRoadmap();
    await test.submit();
    await test.worker.design(roadmap_id);
    for (const response of [
      await post(roadmap_id, { parent_id: 'rules', title: 'New' }),
      await patch(roadmap_id, 'moves', { title: 'New' }),
      await send('DELETE', nodes(roadmap_id, 'moves')),
      await put(roadmap_id, { stages: [] }, '*'),
    ]) {
      expect([response.status, (await readProblem(response)).code]).toEqual([409, 'task_active']);
    }
    await test.worker.fill();
  });

  it.each([
    ['a parent that is not there', { parent_id: 'unknown', title: 'X' }, '#/parent_id'],
    ['a concept as parent', { parent_id: 'moves', title: 'X' }, '#/parent_id'],
    ['a parent with NUL', { parent_id: 'rules\u0000', title: 'X' }, '#/parent_id'],
    ['no parent at all', { title: 'X' }, '#/parent_id'],
    [
      'a neighbour that is not there',
      { parent_id: 'rules', before_id: 'unknown', title: 'X' },
      '#/before_id',
    ],
    ['a neighbour elsewhere', { parent_id: 'rules', before_id: 'basics', title: 'X' }, '#/before_id'],
    ['a stage without modules', { parent_id: null, title: 'X' }, '#/modules'],
    ['a module without concepts', { parent_id: 'basics', title: 'X' }, '#/concepts'],
    ['a module of no concepts', { parent_id: 'basics', title: 'X', concepts: [] }, '#/concepts'],
    ['a concept of concepts', { parent_id: 'rules', title: 'X', concepts: [{ title: 'Y' }] }, '#/concepts'],
    [
      'a module with hours',
      { parent_id: 'basics', title: 'X', estimated_hours: 1, concepts: [{ title: 'Y' }] },
      '#/estimated_hours',
    ],
    ['an id of its own', { parent_id: 'rules', title: 'X', concept_id: 'x' }, '#/concept_id'],
    [
      'an id of its own below',
      { parent_id: 'basics', title: 'X', concepts: [{ title: 'Y', concept_id: 'y' }] },
      '#/concepts/0/concept_id',
    ],
    [
      'a ref that stands for something',
      { parent_id: 'basics', title: 'X', concepts: [{ title: 'Y', ref: 'moves' }] },
      '#/concepts/0/ref',
    ],
    [
      'one ref twice',
      {
        parent_id: 'basics',
        title: 'X',
        concepts: [
          { title: 'Y', ref: 'a' },
          { title: 'Z', ref: 'a' },
        ],
      },
      '#/concepts/1/ref',
    ],
    ['a prerequisite that is not there', { parent_id: 'rules', title: 'X', prerequisites: ['unknown'] }, '#'],
    ['hours out of bounds', { parent_id: 'rules', title: 'X', estimated_hours: -1 }, '#'],
    ['no title', { parent_id: 'rules' }, '#/title'],
    ['the prototype', '{"parent_id":"rules","title":"X","__proto__":{"a":1}}', '#/__proto__'],
    ['a list', '[]', '#'],
  ])('are not added with %s', async (_name, body, pointer) => {
    const roadmap_id = await hostileCourse();
    const problem = await readProblem(await post(roadmap_id, body));
    expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
    expect((await getTree(roadmap_id)).version).toBe(1);
  });

  it.each([
    ['moves', {}, 422, '#'],
    ['moves', { title: '' }, 422, '#/title'],
    ['moves', { title: null }, 422, '#/title'],
    ['moves', { version: 2 }, 422, '#/version'],
    ['moves', { parent_id: 'basics' }, 422, '#/parent_id'],
    ['moves', { parent_id: 'unknown' }, 422, '#/parent_id'],
    ['moves', { before_id: 'moves' }, 422, '#/before_id'],
    ['moves', { before_id: 'rules' }, 422, '#/before_id'],
    ['moves', { prerequisites: ['borrowing'] }, 422, '#'],
    ['rules', { difficulty: 'easy' }, 422, '#/difficulty'],
    ['basics', { parent_id: 'basics' }, 422, '#/parent_id'],
    ['unknown', { title: 'X' }, 404, undefined],
    ['a:b', { title: 'X' }, 422, '#/path/node_id'],
    ['%00', { title: 'X' }, 422, '#/path/node_id'],
    ['%F0%9F%A6%80', { title: 'X' }, 422, '#/path/node_id'],
  ])('are not changed: %s with %j', async (node_id, body, status, pointer) => {
    const roadmap_id = await hostileCourse();
    const problem = await readProblem(await patch(roadmap_id, node_id, body));
    expect([problem.status, problem.errors?.[0]?.pointer]).toEqual([status, pointer]);
    expect((await getTree(roadmap_id)).version).toBe(1);
  });

  it('are not there in a roadmap that is not there, or lies in the trash', async () => {
    const gone = await createCourse();
    await send('DELETE', `/roadmaps/${gone}`);
    for (const roadmap_id of ['nowhere', gone]) {
      for (const response of [
        await post(roadmap_id, {
          parent_id: null,
          title: 'X',
          modules: [{ title: 'Y', concepts: [{ title: 'Z' }] }],
        }),
        await patch(roadmap_id, 'moves', { title: 'New' }),
        await send('DELETE', nodes(roadmap_id, 'moves')),
        await put(roadmap_id, { stages: [] }, '"1"'),
      ]) {
        expect([response.status, (await readProblem(response)).code]).toEqual([404, 'roadmap_not_found']);
      }
    }
    expect(await readProblem(await send('DELETE', nodes(await hostileCourse(), 'unknown')))).toMatchObject({
      ...{ status: 404, code: 'node_not_found' },
    });
  });
});

describe('an outline under review', () => {
  it('is edited by its reviewer, and the answer has to be about what was edited', async () => {
    const { roadmap_id, task_id } = await openReview();
    const response = await put(roadmap_id, await extend(roadmap_id), '"1"');
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await readEdit(response)).toMatchObject({ task: null, review_round: 2 });
    expect(await getTask(task_id)).toMatchObject({ review_round: 2, progress: { concepts_total: 3 } });
    const review = (round: number) => test.post(`${API}/tasks/${task_id}/review`, { approved: true, round });
    expect((await readProblem(await review(1))).code).toBe('review_round_stale');
    expect((await review(2)).status).toBe(200);
    await test.worker.fill();
    expect(await listConcepts(roadmap_id)).toHaveLength(3);

    const validations = await read<ValidationList>(`/tasks/${task_id}/validation`);
    expect(validationListSchema.parse(validations)).toEqual(validations);
    expect(validations.items).toMatchObject([{ round: 0, cause: 'direct', chosen: true, critic: 'skipped' }]);
    const edits = await read<EditList>(`/tasks/${task_id}/edits`);
    expect(editListSchema.parse(edits)).toEqual(edits);
    expect(edits.items).toMatchObject([{ round: 0, review_round: 1, cause: 'direct', added_count: 1 }]);
    const diff = editDiffSchema.parse(await read(`/tasks/${task_id}/edits/0/diff`));
    expect(diff.added).toMatchObject([{ node_id: 'lifetimes' }]);
  });

  it('is approved or edited, whichever comes first', async () => {
    for (let count = 0; count < 4; count++) {
      const { roadmap_id, task_id } = await openReview();
      const [edited, approved] = await Promise.all([
        send('DELETE', `/roadmaps/${roadmap_id}/nodes/borrowing`),
        test.post(`${API}/tasks/${task_id}/review`, { approved: true, round: 1 }),
      ]);
      expect([
        [200, 409],
        [409, 200],
      ]).toContainEqual([edited.status, approved.status]);
      expect((await listConcepts(roadmap_id)).length).toBe(approved.status === 200 ? 2 : 1);
      if (approved.status === 200) await test.worker.fill();
    }
  });

  it('and its final deletion have an order', async () => {
    for (let count = 0; count < 4; count++) {
      const { roadmap_id, task_id } = await openReview();
      await send('DELETE', `/roadmaps/${roadmap_id}`);
      await send('POST', `/roadmaps/${roadmap_id}/restore`);
      const [edited, , deleted] = await Promise.all([
        send('DELETE', `/roadmaps/${roadmap_id}/nodes/borrowing`),
        send('DELETE', `/roadmaps/${roadmap_id}`),
        send('DELETE', `/roadmaps/${roadmap_id}/permanent`),
      ]);
      expect([200, 404]).toContain(edited.status);
      expect([204, 409]).toContain(deleted.status);
      if (deleted.status === 409) await send('DELETE', `/roadmaps/${roadmap_id}/permanent`);
      expect((await send('GET', `/roadmaps/${roadmap_id}`)).status).toBe(404);
      expect((await send('GET', `/tasks/${task_id}`)).status).toBe(404);
    }
  });
});

describe('the history of an outline', () => {
  /** The sample outline with its concepts in this order. */
  function reorder(ids: readonly string[]): Framework {
    const framework = structuredClone(sample);
    for (const module of framework.stages[0]?.modules ?? []) {
      module.concepts = ids.flatMap((id) => module.concepts.filter(({ concept_id }) => concept_id === id));
    }
    return framework;
  }
  /** What the rules say, and a critic who scores 80 and has one thing to say. */
  const validate = (framework: Framework): Validation => {
    const audience = { current_level: 'beginner', available_hours: null, max_concepts: 30 } as const;
    return judgeOutline(framework, findRuleIssues(framework, audience), {
      dimension_scores: [{ dimension: 'completeness', score: 80, rationale: 'Sound.' }],
      issues: [
        { severity: 'warning', category: 'knowledge_gap', location: 'rules', issue: 'Thin.', suggestion: '' },
      ],
    });
  };
  const UNKNOWN = '0197b0a0-0000-7000-8000-000000000000';

  it.each(['validation', 'edits', 'edits/0/diff'])('is not there for an unknown task: %s', async (path) => {
    expect(await readProblem(await send('GET', `/tasks/${UNKNOWN}/${path}`))).toMatchObject({
      code: 'task_not_found',
    });
    expect(await readProblem(await send('GET', `/tasks/7/${path}`))).toMatchObject({ code: 'invalid_id' });
  });

  it('shows each round of a design that was repaired, and which of them was chosen', async () => {
    const task_id = await test.submit();
    const { write, end } = await test.worker.take('design');
    const before = reorder(['borrowing', 'moves']);
    const outline = reorder(['moves', 'borrowing']);
    const mark = { review_round: 0 };
    const record: EditRecord = {
      ...{ ...mark, cause: 'repair', feedback: null, plan: null, skipped: [], before, outline },
      operations: [{ op: 'move', node_id: 'moves', parent_id: 'rules', before_id: 'borrowing' }],
      diff: diffFrameworks(before, outline),
    };
    await write({
      steps: [
        { step: 'curriculum_design', round: 0, output: { ...mark, outline: before } },
        { step: 'structure_validation', round: 0, output: { ...mark, validation: validate(before) } },
        { step: 'roadmap_edit', round: 1, output: record },
        { step: 'structure_validation', round: 1, output: { ...mark, validation: validate(outline) } },
      ],
    });
    await end({ edge: 'open_content', roadmap_id: nameRoadmap(), framework: outline });

    const validations = await read<ValidationList>(`/tasks/${task_id}/validation`);
    expect(validationListSchema.parse(validations)).toEqual(validations);
    const few = { source: 'rules', rule: 'too_few_concepts', severity: 'warning', node_id: null, where: '' };
    const order = { rule: 'order_against_prerequisites', severity: 'critical', node_id: 'borrowing' };
    const gap = { source: 'critic', severity: 'warning', node_id: 'rules', where: 'rules' };
    expect(validations.items).toMatchObject([
      { round: 0, cause: 'design', chosen: false, valid: false, score: 60, issues: [few, order, gap] },
      { round: 1, cause: 'repair', chosen: true, valid: true, score: 70, issues: [few, gap] },
    ]);
    expect(validations.items.map(({ critic, review_round }) => [critic, review_round])).toEqual([
      ['asked', 0],
      ['asked', 0],
    ]);
    expect(await read(`/tasks/${task_id}/edits`)).toMatchObject({
      items: [{ round: 1, cause: 'repair', moved_count: 1, added_count: 0 }],
    });
    await test.worker.fill();
  });

  it('has no round that never was', async () => {
    const { task_id } = await openReview();
    expect(await read(`/tasks/${task_id}/edits`)).toEqual({ items: [], next_cursor: null });
    expect(await read(`/tasks/${task_id}/validation`)).toEqual({ items: [], next_cursor: null });
    for (const round of ['0', '7', '999999999']) {
      expect(await readProblem(await send('GET', `/tasks/${task_id}/edits/${round}/diff`))).toMatchObject({
        ...{ status: 404, code: 'edit_not_found' },
      });
    }
    for (const round of ['-1', '1.5', 'x', '9999999999', '%00', '0x1']) {
      expect(await readProblem(await send('GET', `/tasks/${task_id}/edits/${round}/diff`))).toMatchObject({
        ...{ status: 422, code: 'invalid_id' },
      });
    }
  });
});
