import type { Database } from '@roadwright/db';
import type { TaskView } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { OpenApiDocument } from '../routes/reference/render-openapi.ts';
import { framework } from '../testing/course.ts';
import { TEST_SETTINGS } from '../testing/create-test-app.ts';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { createWall } from './create-wall.ts';

let own: TestApi;
let ann: Record<string, string>;
let bob: Record<string, string>;
let task_id: string;
const roadmap_id = 'rust-7kq2x9dp';
/** Turns the first wall off: whatever Bob's requests ask the database for is asked for as Ann's. */
let misled = false;
beforeAll(async () => {
  own = await startTestApi(inject('postgresUrl'), { auth: 'api_key', through: mislead });
  ann = (await own.makeKey({ owner_id: 'ann' })).bearer;
  bob = (await own.makeKey({ owner_id: 'bob' })).bearer;
  const accepted = await own.post('/api/v1/roadmaps/generate', goal, ann);
  task_id = ((await accepted.json()) as TaskView).task_id;
  await own.worker.design(roadmap_id);
  await own.worker.fill();
});
afterAll(() => own.stop());

function mislead(database: Database): Database {
  const swap = (values: readonly unknown[]) =>
    values.map((value) => (misled && value === 'bob' ? 'ann' : value));
  return {
    ...database,
    sql: (text, values, name) => database.sql(text, swap(values), name),
    transaction: (work) =>
      database.transaction((sql) => work((text, values, name) => sql(text, swap(values), name))),
    behindWall: (findOwner) => mislead(database.behindWall(findOwner)),
  };
}

const goal = { preferences: { learning_goal: 'Learn Rust ownership' } };

/** A body that each operation takes, so that nothing but the owner can be at fault. */
const BODIES: Readonly<Record<string, unknown>> = {
  answerReview: { approved: true },
  retryTask: {},
  addNode: { parent_id: 'rules', title: 'New' },
  changeNode: { title: 'Other' },
  markConcept: { done: true },
  modifyPiece: { requirements: ['Shorter.'] },
  replaceFramework: framework,
};
const PARTS: Readonly<Record<string, string>> = {
  concept_id: 'moves',
  content_type: 'tutorial',
  node_id: 'moves',
  version: '1',
  round: '0',
};

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
}

async function listOwned(): Promise<Operation[]> {
  const { paths } = (await (await own.api.request('/openapi.json')).json()) as OpenApiDocument;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId }]) =>
      /\{(task|roadmap)_id\}/.test(path) ? [{ method, path, operationId: String(operationId) }] : [],
    ),
  );
}

interface Names {
  readonly task_id: string;
  readonly roadmap_id: string;
}

/** Asks as somebody; the ids stand in the answer as their names, and the id of the request is left out. */
async function ask({ method, path, operationId }: Operation, names: Names, headers: Record<string, string>) {
  const parts: Readonly<Record<string, string>> = { ...PARTS, ...names };
  const body = BODIES[operationId];
  const response = await own.api.request(
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? expect.fail(name)),
    {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'if-match': '"1"',
        upgrade: path.includes('/ws/') ? 'websocket' : '',
        ...headers,
      },
    },
  );
  const text = await response.text();
  const named = text.replaceAll(names.task_id, 'TASK').replaceAll(names.roadmap_id, 'ROADMAP');
  const told = [...response.headers].filter(([name]) => !['x-request-id', 'ratelimit'].includes(name));
  return { status: response.status, headers: told, text: named };
}

describe.for([
  ['', false],
  [', even where every statement asks for that owner’s rows', true],
] as const)('the ids of another owner%s', ([_how, turned_off]) => {
  beforeAll(() => {
    misled = turned_off;
  });
  afterAll(() => {
    misled = false;
  });
  const unknown = { task_id: '0197b0a0-0000-7000-8000-000000000000', roadmap_id: 'rust-00000000' };

  test('are answered on every route as ids that nobody has', async () => {
    const operations = await listOwned();
    expect(operations.length).toBeGreaterThan(25);
    const streams = operations.filter(({ path }) => path.endsWith('/events'));
    for (const [operation, accept] of [
      ...operations.map((each) => [each, '*/*'] as const),
      ...streams.map((each) => [each, 'text/event-stream'] as const),
    ]) {
      const headers = { ...bob, accept };
      const answer = await ask(operation, { task_id, roadmap_id }, headers);
      expect([operation, answer]).toEqual([operation, await ask(operation, unknown, headers)]);
      expect([operation, answer.status]).toEqual([operation, 404]);
    }
  });

  test('have suffered nothing by it', async () => {
    const response = await own.api.request(`/api/v1/roadmaps/${roadmap_id}`, { headers: ann });
    expect(await response.json()).toMatchObject({ version: 1, title: framework.title, status: 'completed' });
    const task = await own.api.request(`/api/v1/tasks/${task_id}`, { headers: ann });
    expect(await task.json()).toMatchObject({ status: 'completed' });
  });

  test('stand in no list but their owner’s', async () => {
    const count = async (path: string, headers: Record<string, string>) => {
      const { items } = (await (await own.api.request(path, { headers })).json()) as { items: unknown[] };
      return items.length;
    };
    for (const path of ['/api/v1/tasks', '/api/v1/roadmaps', '/api/v1/tasks?status=completed']) {
      expect([path, await count(path, ann), await count(path, bob)]).toEqual([path, 1, 0]);
    }
  });
});

test('a statement that has lost its request sees nothing', async () => {
  const wall = createWall({ database: own.database, settings: { ...TEST_SETTINGS, auth: 'api_key' } });
  const count = async () => (await wall.database.sql('select from roadwright.task', [])).length;
  expect(await count()).toBe(0);
  for (const owner of ['ann', null]) expect(await wall.actFor(owner, count)).toBeGreaterThan(0);
});

describe('an owner', () => {
  test('cannot be named by anybody else, in a body or a query', async () => {
    const asBob = { ...goal, user_id: 'bob' };
    expect((await own.post('/api/v1/roadmaps/generate', asBob, bob)).status).toBe(202);
    const refused = await own.post('/api/v1/roadmaps/generate', asBob, ann);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'forbidden', errors: [{ pointer: '#/user_id' }] });
    const marked = await own.api.request(`/api/v1/roadmaps/${roadmap_id}/concepts/moves/progress`, {
      method: 'PUT',
      body: JSON.stringify({ done: true, user_id: 'bob' }),
      headers: { ...ann, 'content-type': 'application/json' },
    });
    expect(marked.status).toBe(403);
    const asked = await own.api.request(`/api/v1/roadmaps/${roadmap_id}?user_id=bob`, { headers: ann });
    expect(await asked.json()).toMatchObject({ errors: [{ pointer: '#/query/user_id' }] });
  });

  test('has idempotency keys of their own', async () => {
    const key = { 'idempotency-key': 'same' };
    const ids = await Promise.all(
      [ann, bob, ann].map(async (headers) => {
        const response = await own.post('/api/v1/roadmaps/generate', goal, { ...headers, ...key });
        return ((await response.json()) as TaskView).task_id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });
});
