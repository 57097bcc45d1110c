import { once } from 'node:events';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let own: TestApi;
beforeAll(async () => {
  own = await startTestApi(inject('postgresUrl'), { auth: 'api_key', max_streams_per_key: 2 });
});
afterAll(() => own.stop());

type Bearer = Record<string, string>;
const UNKNOWN = '0197b0a0-0000-7000-8000-000000000000';

async function submit(bearer: Bearer): Promise<string> {
  const goal = { preferences: { learning_goal: 'Learn Ada' } };
  const response = await own.post('/api/v1/roadmaps/generate', goal, bearer);
  return ((await response.json()) as { task_id: string }).task_id;
}
const openStream = async (task_id: string, bearer: Bearer, method = 'GET') =>
  await fetch(`${own.url}/api/v1/tasks/${task_id}/events`, {
    method,
    headers: { ...bearer, accept: 'text/event-stream' },
  });
/** Gives 101 and the socket, or the status of a refusal. */
async function openSocket(task_id: string, headers: Bearer) {
  const socket = new WebSocket(`${own.url.replace('http', 'ws')}/api/v1/ws/${task_id}`, { headers });
  const refused = once(socket, 'unexpected-response').then(([, response]) => {
    response.resume();
    return response.statusCode as number;
  });
  return { socket, status: await Promise.race([refused, once(socket, 'open').then(() => 101)]) };
}

test('a key has so many streams and WebSockets open together, and others when these are closed', async () => {
  const { bearer } = await own.makeKey();
  const task_id = await submit(bearer);
  const stream = await openStream(task_id, bearer);
  const { socket, status } = await openSocket(task_id, bearer);
  expect([stream.status, status]).toEqual([200, 101]);
  const refused = await openStream(task_id, bearer);
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({
    code: 'rate_limited',
    detail: expect.stringContaining('2 event streams'),
  });
  expect((await openSocket(task_id, bearer)).status).toBe(429);
  const page = await fetch(`${own.url}/api/v1/tasks/${task_id}/events`, { headers: bearer });
  expect(page.status).toBe(200);
  const other = await own.makeKey();
  const others = await openStream(task_id, other.bearer);
  expect(others.status).toBe(200);

  socket.terminate();
  await expect.poll(async () => await reopen(() => openStream(task_id, bearer))).toBe(200);
  await stream.body?.cancel();
  await expect.poll(async () => await reopen(() => openStream(task_id, bearer))).toBe(200);
  await others.body?.cancel();
});

/** Opens a stream and lets it go again; gives its status. */
async function reopen(open: () => Promise<Response>): Promise<number> {
  const response = await open();
  await response.body?.cancel();
  return response.status;
}

test('what never became a stream is counted no longer', async () => {
  const { bearer } = await own.makeKey();
  const task_id = await submit(bearer);
  for (let count = 0; count < 4; count++) {
    await expect.poll(async () => (await openStream(UNKNOWN, bearer)).status).toBe(404);
    await expect.poll(async () => (await openSocket(UNKNOWN, bearer)).status).toBe(404);
    await expect.poll(async () => (await openStream(task_id, bearer, 'HEAD')).status).toBe(200);
  }
  await expect.poll(async () => await reopen(() => openStream(task_id, bearer))).toBe(200);
});
