import { once } from 'node:events';
import { listNewEvents, openDatabase } from '@roadwright/db';
import type { AcceptedTask, Problem } from '@roadwright/domain';
import { silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { createApp } from '../../app.ts';
import { createHub } from '../../hub/create-hub.ts';
import { wakeHub } from '../../hub/wake-hub.ts';
import { serveApp } from '../../serve/serve-app.ts';
import { createTestDeps } from '../../testing/create-test-app.ts';
import { readSocket, readStream } from '../../testing/event-readers.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

/** The server closes with this when the task is no more. */
const DELETED = 4404;
const NEVER = 3_600_000;

/** Starts one more api on the test's database, which hears signals or only looks by itself. */
async function startAnotherApi({ hears, poll_ms }: { hears: boolean; poll_ms: number }) {
  const closing = new AbortController();
  const database = openDatabase({ url: test.database.direct_url, role: 'api', pool_size: 2 });
  const hub = createHub({
    readNew: (watched, limit) => listNewEvents(database, watched, limit),
    closing: closing.signal,
    log: silentLog,
    poll_ms: { connected: poll_ms, disconnected: poll_ms },
  });
  const listener = hears ? wakeHub({ database, hub, closing: closing.signal }) : undefined;
  const app = createApp(createTestDeps({ database, hub, closing: closing.signal }));
  const server = await serveApp(app, { host: '127.0.0.1', port: 0, closing, createRequestId: String });
  return {
    url: `http://127.0.0.1:${server.port}`,
    async stop() {
      await server.close();
      await listener?.close();
      await database.close();
    },
  };
}

/** A task that waits for its review: nothing more is told of it by itself. */
async function startReview(roadmap_id: string): Promise<string> {
  const preferences = { learning_goal: 'Learn Rust ownership' };
  const submission = { preferences, options: { review: 'human' } };
  const response = await test.post('/api/v1/roadmaps/generate', submission);
  const { task_id } = (await response.json()) as AcceptedTask;
  await test.worker.design(roadmap_id, 'open_review');
  return task_id;
}

/** Opens a socket and a stream; resolves when both have all four events that there are. */
async function follow(url: string, task_id: string) {
  const live = [readSocket, readStream].map((read) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const onEvent = (count: number) => count === 4 && resolve();
    return { promise, reading: read({ url, task_id, after: 0, onEvent }) };
  });
  const ended = Promise.all(live.map(({ reading }) => reading)).then(([socket, stream]) => ({
    code: socket?.code,
    seen: [socket?.events.length, stream?.events.length],
  }));
  await Promise.all(live.map(({ promise }) => promise));
  return { ended };
}

async function deleteForGood(roadmap_id: string): Promise<void> {
  const path = `/api/v1/roadmaps/${roadmap_id}`;
  for (const step of [path, `${path}/permanent`]) {
    expect((await test.api.request(step, { method: 'DELETE' })).status).toBe(204);
  }
}

describe('the readers of a task that is deleted', () => {
  it('are told at once, at whichever process they are, and refused when they come back', async () => {
    const other = await startAnotherApi({ hears: true, poll_ms: NEVER });
    try {
      const roadmap_id = 'deleted-7kq2x9dp';
      const [task_id, kept] = [await startReview(roadmap_id), await startReview('kept-7kq2x9dp')];
      const urls = [test.url, other.url];
      const bystander = await follow(other.url, kept);
      const readings = await Promise.all(urls.map((url) => follow(url, task_id)));
      await deleteForGood(roadmap_id);
      for (const { ended } of readings) expect(await ended).toEqual({ code: DELETED, seen: [4, 4] });
      for (const url of urls) {
        const headers = { accept: 'text/event-stream', 'last-event-id': '4' };
        const again = await fetch(`${url}/api/v1/tasks/${task_id}/events`, { headers });
        expect([again.status, ((await again.json()) as Problem).code]).toEqual([404, 'task_not_found']);
        const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/ws/${task_id}?after=4`);
        const [, response] = await once(socket, 'unexpected-response');
        expect(response.statusCode).toBe(404);
        response.resume();
      }
      await test.post(`/api/v1/tasks/${kept}/cancel`);
      expect(await bystander.ended).toEqual({ code: 1000, seen: [5, 5] });
    } finally {
      await other.stop();
    }
  });

  it('are told although the signal was lost', async () => {
    const deaf = await startAnotherApi({ hears: false, poll_ms: 50 });
    try {
      const roadmap_id = 'unheard-7kq2x9dp';
      const task_id = await startReview(roadmap_id);
      const reading = await follow(deaf.url, task_id);
      await deleteForGood(roadmap_id);
      expect(await reading.ended).toEqual({ code: DELETED, seen: [4, 4] });
    } finally {
      await deaf.stop();
    }
  });
});
