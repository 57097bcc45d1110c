import { once } from 'node:events';
import { inspect } from 'node:util';
import { createRoadwrightClient, type RoadwrightError } from '@roadwright/client';
import { revokeKey } from '@roadwright/db';
import { type Log, silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { insertWork } from '../testing/insert-work.ts';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';

const lines: string[] = [];
// As deep as it goes, with what errors say and what caused them.
const keep = (fields: object, message: string) => void lines.push(inspect([fields, message], { depth: 9 }));
const log: Log = { ...silentLog, debug: keep, info: keep, warn: keep, error: keep };

let own: TestApi;
let now = Date.now();
beforeAll(async () => {
  own = await startTestApi(inject('postgresUrl'), { auth: 'api_key', log, clock: () => now });
});
afterAll(() => own.stop());

const get = async (path: string, headers: Record<string, string>) => await own.api.request(path, { headers });
const statusOf = async (path: string, headers: Record<string, string>) => (await get(path, headers)).status;

describe('a key', () => {
  test('opens what its scopes say, in either header', async () => {
    const { key, key_id, bearer } = await own.makeKey({ owner_id: 'ann', scopes: ['owner'] });
    const access = { auth: 'api_key', key_id, owner_id: 'ann', scopes: ['owner'] };
    for (const headers of [bearer, { 'x-api-key': key }, { 'x-api-key': key, authorization: 'Basic YTpi' }]) {
      expect(await (await get('/api/v1/access', headers)).json()).toEqual(access);
    }
    expect(await statusOf('/api/v1/tasks', bearer)).toBe(200);
    const refused = await get('/api/v1/ops/queues', bearer);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'forbidden', status: 403 });
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="roadwright", error="insufficient_scope", scope="operator"',
    );
  });

  test('of an operator looks after the system and reads nobody’s courses', async () => {
    const { bearer } = await own.makeKey({ owner_id: 'ann', scopes: ['operator'] });
    const work_id = await insertWork(own.database, { title: 'Tides of the north', text: 'Full text.' });
    for (const [path, status] of [
      ['/api/v1/ops/queues', 200],
      ['/api/v1/literature/candidates', 200],
      ['/metrics', 200],
      ['/health/db', 200],
      ['/api/v1/literature', 200],
      [`/api/v1/literature/${work_id}`, 200],
      ['/api/v1/tasks', 403],
      ['/api/v1/roadmaps', 403],
      [`/api/v1/literature/${work_id}/fulltext`, 403],
    ] as const) {
      expect([path, await statusOf(path, bearer)]).toEqual([path, status]);
    }
    expect((await own.post('/api/v1/tickets', undefined, bearer)).status).toBe(403);
  });

  test('of an owner reads that owner’s full texts only, and all that is known of works', async () => {
    const work_id = await insertWork(own.database, { title: 'Tides of the south', text: 'Full text.' });
    const reader = await own.makeKey({ owner_id: 'local' });
    const other = await own.makeKey({ owner_id: 'ann' });
    expect(await statusOf(`/api/v1/literature/${work_id}/fulltext`, reader.bearer)).toBe(200);
    expect(await statusOf(`/api/v1/literature/${work_id}/fulltext`, other.bearer)).toBe(404);
    expect(await statusOf(`/api/v1/literature/${work_id}`, other.bearer)).toBe(200);
  });

  test('is worth nothing from the moment on at which it is revoked', async () => {
    const { key_id, bearer } = await own.makeKey();
    expect(await statusOf('/api/v1/tasks', bearer)).toBe(200);
    await revokeKey(own.database, key_id);
    const refused = await get('/api/v1/tasks', bearer);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="roadwright", error="invalid_token"');
  });

  test('cannot be guessed: an address with too many wrong ones waits, but for the keys that were right', async () => {
    const [known, fresh] = [await own.makeKey(), await own.makeKey()];
    now += 60_000;
    expect(await statusOf('/api/v1/tasks', known.bearer)).toBe(200);
    const guess = async (at: number) =>
      await statusOf('/api/v1/tasks', { authorization: `Bearer rw_${String(at).padStart(43, 'A')}` });
    for (let at = 0; at < 20; at++) expect(await guess(at)).toBe(401);
    expect(await guess(21)).toBe(429);
    expect(await statusOf('/api/v1/tasks', fresh.bearer)).toBe(429);
    expect(await statusOf('/api/v1/tasks', known.bearer)).toBe(200);
    now += 60_000;
    expect(await statusOf('/api/v1/tasks', fresh.bearer)).toBe(200);
  });
});

describe('a client with a key', () => {
  const connect = (api_key: string) => createRoadwrightClient({ base_url: own.url, api_key });

  test('does everything with it, uploads and streams too', async () => {
    const client = connect((await own.makeKey()).key);
    const { task_id } = await client.createRoadmap({ preferences: { learning_goal: 'Learn SQL' } });
    const pdf = new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' });
    const work = await client.uploadLiterature(pdf, {});
    expect(work.task_id).toBeTypeOf('string');
    const seen: string[] = [];
    const watching = (async () => {
      for await (const event of client.watchTask(task_id)) seen.push(event.type);
    })();
    await own.worker.take('design');
    await expect.poll(() => seen).toContain('task_started');
    await client.cancelTask(task_id);
    await watching;
    expect(seen.at(-1)).toBe('task_cancelled');
  });

  test('ends its watch when the key is revoked, and does not try for ever', async () => {
    const { key, key_id } = await own.makeKey();
    const client = connect(key);
    const { task_id } = await client.createRoadmap({ preferences: { learning_goal: 'Learn Go' } });
    const watching = (async () => {
      for await (const event of client.watchTask(task_id)) {
        if (event.type === 'task_queued') await revokeKey(own.database, key_id);
      }
    })();
    await expect(watching).rejects.toMatchObject({ status: 401, code: 'unauthorized' });
  });

  test('is told apart: no key, a wrong one, and one that may not', async () => {
    const codes = await Promise.all(
      [connect(''), connect(`rw_${'B'.repeat(43)}`), connect((await own.makeKey()).key)].map((client) =>
        client.listWorkers().catch((error: RoadwrightError) => error.code),
      ),
    );
    expect(codes).toEqual(['unauthorized', 'unauthorized', 'forbidden']);
  });
});

describe('a WebSocket', () => {
  async function submit(bearer: Record<string, string>): Promise<string> {
    const goal = { preferences: { learning_goal: 'Learn C' } };
    const response = await own.post('/api/v1/roadmaps/generate', goal, bearer);
    return ((await response.json()) as { task_id: string }).task_id;
  }
  const getTicket = async (bearer: Record<string, string>) =>
    (await (await own.post('/api/v1/tickets', undefined, bearer)).json()) as { ticket: string };

  /** Gives the status of a refusal, or 101 and the socket. */
  async function open(task_id: string, query = '', headers: Record<string, string> = {}) {
    const socket = new WebSocket(`${own.url.replace('http', 'ws')}/api/v1/ws/${task_id}${query}`, {
      headers,
    });
    const refused = once(socket, 'unexpected-response').then(([, response]) => {
      response.resume();
      return response.statusCode as number;
    });
    const status = await Promise.race([refused, once(socket, 'open').then(() => 101)]);
    return { status, socket };
  }

  test('opens with a key in the header, or once with a ticket', async () => {
    const { bearer } = await own.makeKey();
    const task_id = await submit(bearer);
    const byKey = await open(task_id, '', bearer);
    expect(byKey.status).toBe(101);
    byKey.socket.terminate();
    const { ticket } = await getTicket(bearer);
    const byTicket = await open(task_id, `?after=0&ticket=${ticket}`);
    expect(byTicket.status).toBe(101);
    byTicket.socket.terminate();
    expect((await open(task_id, `?ticket=${ticket}`)).status).toBe(401);
    expect((await open(task_id)).status).toBe(401);
    expect(lines.join()).not.toContain(ticket);
  });

  test('opens with a ticket however many wrong keys its address has sent, but not after as many wrong tickets', async () => {
    now += 60_000;
    const { bearer } = await own.makeKey();
    const task_id = await submit(bearer);
    const { ticket } = await getTicket(bearer);
    const guess = async (at: number) => {
      const authorization = `Bearer rw_${String(at).padStart(43, 'C')}`;
      return (await fetch(`${own.url}/api/v1/tasks`, { headers: { authorization } })).status;
    };
    const statuses = await Promise.all(Array.from({ length: 60 }, (_, at) => guess(at)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(await guess(60)).toBe(429);
    const { status, socket } = await open(task_id, `?ticket=${ticket}`);
    expect(status).toBe(101);
    socket.terminate();
    const wrong = await Promise.all(Array.from({ length: 21 }, (_, at) => open(task_id, `?ticket=${at}`)));
    expect(wrong.filter((each) => each.status === 429)).toHaveLength(1);
    now += 60_000;
  });

  test('opens for nobody else’s task, and a ticket opens nothing but a WebSocket', async () => {
    const { bearer } = await own.makeKey({ owner_id: 'ann' });
    const stranger = await own.makeKey({ owner_id: 'bob' });
    const task_id = await submit(bearer);
    const { ticket } = await getTicket(stranger.bearer);
    expect((await open(task_id, `?ticket=${ticket}`)).status).toBe(404);
    const { ticket: other } = await getTicket(bearer);
    expect(await statusOf(`/api/v1/tasks/${task_id}?ticket=${other}`, {})).toBe(401);
    expect(await statusOf('/api/v1/tasks', { authorization: `Bearer ${other}` })).toBe(401);
  });

  test('is closed when the key is revoked, and its tickets are worth nothing then', async () => {
    const { key_id, bearer } = await own.makeKey();
    const task_id = await submit(bearer);
    const { ticket } = await getTicket(bearer);
    const { socket } = await open(task_id, '', bearer);
    const closed = once(socket, 'close');
    await revokeKey(own.database, key_id);
    expect((await closed)[0]).toBe(4401);
    expect((await open(task_id, `?ticket=${ticket}`)).status).toBe(401);
  });
});

test('no key stands in a log line, a metric or an answer', async () => {
  const { key, bearer } = await own.makeKey({ scopes: ['owner', 'operator'] });
  const answers = await Promise.all(
    [
      get('/api/v1/tasks', bearer),
      get(`/api/v1/tasks?key=${key}`, bearer),
      get('/api/v1/tasks/nonsense', bearer),
      get('/api/v1/tasks?cursor=x', bearer),
      own.post('/api/v1/roadmaps/generate', { preferences: { learning_goal: '' } }, bearer),
      get(`/api/v1/tasks`, { 'x-api-key': `${key}x` }),
      get('/metrics', bearer),
    ].map(async (asked) => {
      const response = await asked;
      return JSON.stringify([...response.headers]) + (await response.text());
    }),
  );
  expect(lines.length).toBeGreaterThan(10);
  for (const text of [...answers, ...lines]) expect(text).not.toContain(key.slice(3, 40));
});
