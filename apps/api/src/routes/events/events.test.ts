import { once } from 'node:events';
import { type EventPage, eventPageSchema, type Problem, type TaskEvent } from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { readPage, readSocket, readStream } from '../../testing/event-readers.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import type { HeldTask } from '../../testing/start-test-worker.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const UNKNOWN = '0197b0a0-0000-7000-8000-000000000000';
const STEP = { type: 'step_started', step: 'intent_analysis' } as const;
const FAILURE = { code: 'llm_timeout', detail: 'Try again.' } as const;
const seqs = (events: readonly TaskEvent[]) => events.map(({ seq }) => seq);
const upTo = (count: number, from = 1) =>
  Array.from({ length: count - from + 1 }, (_, index) => from + index);
const eventsPath = (task_id: string) => `/api/v1/tasks/${task_id}/events`;

/** A task in the test's hands that has two events: it was queued and started. */
async function start(): Promise<{ task_id: string; held: HeldTask }> {
  const task_id = await test.submit();
  return { task_id, held: await test.worker.take('design') };
}

/** Opens readers from the start of a task that has two events; resolves when all of them are live. */
async function follow(readers: (typeof readSocket)[], task: { task_id: string; url: string }) {
  const live = readers.map(() => Promise.withResolvers<void>());
  const readings = Promise.all(
    readers.map((read, index) =>
      read({ ...task, after: 0, onEvent: (count) => count === 2 && live[index]?.resolve() }),
    ),
  );
  await Promise.all(live.map(({ promise }) => promise));
  return { readings };
}

async function finish(held: HeldTask, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) await held.write({ events: [STEP] });
  await held.end({ edge: 'fail', failure: FAILURE });
}

describe('the events of a task', () => {
  it('are the same on WebSocket, stream and poll, live and afterwards', async () => {
    const task_id = await test.submit();
    const { url } = test;
    const everywhere = (after: number) =>
      Promise.all([readSocket({ url, task_id, after }), readStream({ url, task_id, after })]);
    const live = everywhere(0);
    await test.worker.design('agreed-7kq2x9dp');
    await test.worker.fill();
    const [socket, stream] = await live;
    const page = await readPage({ url, task_id, after: 0 });
    expect(seqs(page.events)).toEqual(upTo(page.events.length));
    expect(page.events.at(-1)).toMatchObject({ type: 'task_completed', task_id, status: 'completed' });
    expect(page.events.length).toBeGreaterThan(8);
    eventPageSchema.parse({ items: page.events, next_after: page.events.length });
    expect(socket).toEqual({ events: page.events, code: 1000 });
    expect(stream.events).toEqual(page.events);
    for (const after of [0, 3, page.events.length - 1]) {
      const [late, later] = await everywhere(after);
      expect(late).toEqual({ events: page.events.slice(after), code: 1000 });
      expect(later.events).toEqual(page.events.slice(after));
    }
  });

  it('reach a reader once each, wherever and however often it reconnects', async () => {
    const readers = [readSocket, readStream, readPage];
    const visit = fc.record({ reader: fc.nat(2), count: fc.integer({ min: 1, max: 6 }) });
    const paths = fc.array(fc.array(visit, { minLength: 1, maxLength: 12 }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }),
        async (plans, writes) => {
          const { task_id, held } = await start();
          const total = 2 + writes.reduce((sum, events) => sum + events, 0) + 1;
          const walk = async (plan: (typeof plans)[number]) => {
            const seen: number[] = [];
            for (let turn = 0; seen.length < total; turn++) {
              const { reader, count } = plan[turn % plan.length] ?? { reader: 0, count: 1 };
              const place = { url: test.url, task_id, after: seen.at(-1) ?? 0, count };
              seen.push(...seqs((await readers[reader]?.(place))?.events ?? []));
            }
            return seen;
          };
          const following = Promise.all(plans.map(walk));
          for (const events of writes) await held.write({ events: Array(events).fill(STEP) });
          await held.end({ edge: 'fail', failure: FAILURE });
          for (const seen of await following) expect(seen).toEqual(upTo(total));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('reach every reader once although the database cuts all connections', async () => {
    const { task_id, held } = await start();
    const { readings } = await follow([readSocket, readStream, readSocket], { task_id, url: test.url });
    for (let round = 0; round < 3; round++) {
      await held.write({ events: [STEP, STEP] });
      await test.database
        .sql(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
          [],
        )
        .catch(() => undefined);
      await held.write({ events: [STEP, STEP] });
    }
    await held.end({ edge: 'fail', failure: FAILURE });
    for (const { events } of await readings) expect(seqs(events)).toEqual(upTo(15));
  });

  it('are not withheld from a reader whose number is past the newest', async () => {
    const { task_id, held } = await start();
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/ws/${task_id}?after=2147483647`);
    await once(socket, 'open');
    const frame = once(socket, 'message');
    await finish(held, 1);
    const [data] = await frame;
    expect(JSON.parse(data.toString())).toMatchObject({ type: 'step_started', seq: 3 });
    await once(socket, 'close');
  });

  it('wait in the database for readers that stop reading, who hold up nobody else', async () => {
    const { task_id, held } = await start();
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/ws/${task_id}`);
    const got: number[] = [];
    socket.on('message', (data) => got.push(JSON.parse(data.toString()).seq));
    await once(socket, 'message');
    socket.pause();
    const stream = await fetch(`${test.url}${eventsPath(task_id)}`, {
      headers: { accept: 'text/event-stream' },
    });
    const quick = readSocket({ url: test.url, task_id, after: 0 });
    const page = { ...STEP, type: 'step_completed' as const, data: { text: 'x'.repeat(20_000) } };
    // 12 MB, more than the buffers of two sockets take.
    for (let write = 0; write < 30; write++) await held.write({ events: Array(20).fill(page) });
    await held.end({ edge: 'fail', failure: FAILURE });
    expect(seqs((await quick).events)).toEqual(upTo(603));
    expect(got.length).toBeLessThan(600);
    socket.resume();
    const [code] = await once(socket, 'close');
    expect([code, got]).toEqual([1000, upTo(603)]);
    const ids = [...(await stream.text()).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual(upTo(603));
  });

  it('go to hundreds of readers at once', async () => {
    const { task_id, held } = await start();
    const place = { url: test.url, task_id, after: 0 };
    const readings = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? readSocket(place) : readStream(place),
    );
    await finish(held, 20);
    for (const { events } of await Promise.all(readings)) expect(seqs(events)).toEqual(upTo(23));
  });
});

describe('GET /tasks/{task_id}/events', () => {
  it('gives pages that lead on', async () => {
    const { task_id, held } = await start();
    await finish(held, 3);
    const read = async (query: string) =>
      (await (await test.api.request(`${eventsPath(task_id)}?${query}`)).json()) as EventPage;
    const first = await read('limit=4');
    expect([seqs(first.items), first.next_after]).toEqual([[1, 2, 3, 4], 4]);
    const second = await read(`limit=4&after=${first.next_after}`);
    expect([seqs(second.items), second.next_after]).toEqual([[5, 6], 6]);
    expect(await read('after=6')).toEqual({ items: [], next_after: 6 });
  });

  it('streams for whoever prefers it, Last-Event-ID going before after', async () => {
    const { task_id, held } = await start();
    await finish(held, 1);
    const headers = { accept: 'text/event-stream', 'last-event-id': '3' };
    const response = await test.api.request(`${eventsPath(task_id)}?after=1`, { headers });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).toMatch(/^retry: 1000\n\nid: 4\ndata: \{.*\}\n\n$/);
  });

  it('tells a browser that comes back after the end to stay away', async () => {
    const { task_id, held } = await start();
    await finish(held, 0);
    const accept = 'text/event-stream';
    const again = await test.api.request(eventsPath(task_id), { headers: { accept, 'last-event-id': '3' } });
    expect(again.status).toBe(204);
    const first = await test.api.request(`${eventsPath(task_id)}?after=3`, { headers: { accept } });
    expect([first.status, await first.text()]).toEqual([200, 'retry: 1000\n\n']);
  });

  it('answers HEAD without following anything', async () => {
    const { task_id, held } = await start();
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(`${test.url}${eventsPath(task_id)}`, { method: 'HEAD', headers });
    expect(response.status).toBe(200);
    await finish(held, 0);
  });

  it('knows no unknown task', async () => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const response = await test.api.request(eventsPath(UNKNOWN), { headers: { accept } });
      expect(response.status).toBe(404);
      expect(((await response.json()) as Problem).code).toBe('task_not_found');
    }
  });
});

describe('the WebSocket', () => {
  async function open(task_id: string): Promise<WebSocket> {
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/ws/${task_id}?after=2`);
    await once(socket, 'open');
    return socket;
  }

  it('answers a ping', async () => {
    const { task_id, held } = await start();
    const socket = await open(task_id);
    socket.send(JSON.stringify({ type: 'ping' }));
    const [data] = await once(socket, 'message');
    expect(JSON.parse(data.toString())).toEqual({ type: 'pong' });
    socket.close();
    held.letGo();
  });

  it.each([
    ['text that is no JSON', 'hello', 1008],
    ['JSON of another type', '{"type":"subscribe"}', 1008],
    ['null', 'null', 1008],
    ['bytes', Buffer.from('{"type":"ping"}'), 1008],
    ['more than a kibibyte', `{"type":"ping"}${' '.repeat(2_000)}`, 1009],
  ])('closes on %s', async (_name, frame, expected) => {
    const { task_id, held } = await start();
    const socket = await open(task_id);
    socket.send(frame);
    const [code] = await once(socket, 'close');
    expect(code).toBe(expected);
    held.letGo();
  });

  it('is refused for an unknown task before it opens', async () => {
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/ws/${UNKNOWN}`);
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(404);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ code: 'task_not_found' });
  });

  it('is opened by a page of this server', async () => {
    const { task_id, held } = await start();
    const headers = { origin: test.url, host: new URL(test.url).host };
    const socket = new WebSocket(`${test.url.replace('http', 'ws')}/api/v1/ws/${task_id}`, { headers });
    await once(socket, 'open');
    socket.close();
    held.letGo();
  });
});

describe('a server that closes', () => {
  it('ends open streams so that their readers go on elsewhere, losing nothing', async () => {
    const other = await startTestApi(inject('postgresUrl'));
    try {
      const task_id = await other.submit();
      const held = await other.worker.take('design');
      const { readings } = await follow([readSocket, readStream], { task_id, url: other.url });
      await other.closeServer();
      const [socket, stream] = await readings;
      expect(socket?.code).toBe(1001);
      expect(seqs(stream?.events ?? [])).toEqual([1, 2]);
      held.letGo();
    } finally {
      await other.stop();
    }
  });
});
