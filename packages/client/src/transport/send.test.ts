import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type ClientOptions, createRoadwrightClient } from '../create-client.ts';
import { RoadwrightError } from '../error/roadwright-error.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Seen {
  readonly line: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A client of a real server that keeps what it was asked. */
async function serve(listener: RequestListener, options: Partial<ClientOptions> = {}) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    seen.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const waited: number[] = [];
  const timers = { random: () => 0, sleep: async (ms: number) => void waited.push(ms) };
  return { seen, waited, base_url, client: createRoadwrightClient({ base_url, timers, ...options }) };
}

const fail = (promise: Promise<unknown>): Promise<RoadwrightError> =>
  promise.then(
    () => expect.fail('it succeeded'),
    (error) => error,
  );

const goal = { preferences: { learning_goal: 'Learn Rust' } };

describe('an answer that is a problem', () => {
  test('becomes an error with everything it says', async () => {
    const errors = [{ pointer: '/preferences/learning_goal', detail: 'too short' }];
    const { client, seen } = await serve((_, response) => {
      response.writeHead(422, { 'content-type': 'application/problem+json', 'x-request-id': 'r-7' });
      response.end(JSON.stringify({ status: 422, code: 'validation_failed', detail: 'Bad fields.', errors }));
    });
    const error = await fail(client.createRoadmap(goal));
    expect(error).toBeInstanceOf(RoadwrightError);
    expect(error).toMatchObject({
      status: 422,
      code: 'validation_failed',
      detail: 'Bad fields.',
      errors,
      request_id: 'r-7',
    });
    expect(seen).toHaveLength(1);
  });

  test.for([
    ['text', 'Bad Gateway'],
    ['JSON that is no problem', '{"error":"no"}'],
    ['nothing', ''],
  ] as const)('is told apart from another server answering with %s', async ([, body]) => {
    const { client, base_url } = await serve((_, response) => response.writeHead(403).end(body));
    const error = await fail(client.getTask('x'));
    expect(error).toMatchObject({ status: 403, code: 'unexpected_answer' });
    expect(error.detail).toContain(`${base_url}/api/v1/tasks/x answered 403`);
  });

  test('is told apart from a proxy that finds no API behind it', async () => {
    const { client, seen } = await serve((_, response) =>
      response.writeHead(502).end('<h1>Bad Gateway</h1>'),
    );
    const error = await fail(client.getTask('x'));
    expect(error.detail).toContain('seems not to be running');
    expect(seen).toHaveLength(3);
  });

  test('is told apart from a success that is no JSON', async () => {
    const { client } = await serve((_, response) => response.end('<!doctype html>'));
    expect(await fail(client.getTask('x'))).toMatchObject({ status: 200, code: 'unexpected_answer' });
  });
});

describe('a fault of the network', () => {
  test('is tried three times with growing pauses, then names the address', async () => {
    const { client, seen, waited, base_url } = await serve((request) => request.socket.destroy());
    const error = await fail(client.listTasks());
    expect(error).toMatchObject({ status: 0, code: 'network_error' });
    expect(error.detail).toContain(base_url);
    expect(seen).toHaveLength(3);
    // Whoever looks for it in a log finds every try.
    expect(new Set(seen.map(({ headers }) => headers['x-request-id']))).toEqual(new Set([error.request_id]));
    expect(waited).toEqual([125, 250]);
  });

  test('cannot submit a goal twice, because each try carries the same key', async () => {
    let count = 0;
    const { client, seen } = await serve((request, response) => {
      if (++count < 3) request.socket.destroy();
      else response.writeHead(202).end('{"task_id":"t"}');
    });
    await client.createRoadmap(goal);
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set([JSON.stringify(goal)]));
  });

  test('does not repeat a request that could do its work twice', async () => {
    const { client, seen } = await serve((request) => request.socket.destroy());
    await fail(client.retryTask('x'));
    expect(seen).toHaveLength(1);
  });

  test('is overcome when a busy server answers later, after the pause it asked for', async () => {
    let count = 0;
    const { client, waited } = await serve((_, response) => {
      if (++count > 1) response.end('{"task_id":"t"}');
      else response.writeHead(503, { 'retry-after': '2' }).end('{"code":"database_busy","detail":"busy"}');
    });
    expect(await client.getTask('t')).toEqual({ task_id: 't' });
    expect(waited).toEqual([2000]);
  });

  test('is not waited out when the server asks for minutes', async () => {
    const { client, seen } = await serve((_, response) =>
      response.writeHead(503, { 'retry-after': '600' }).end('{"code":"shutting_down","detail":"bye"}'),
    );
    expect(await fail(client.getTask('t'))).toMatchObject({ code: 'shutting_down', retry_after_ms: 600_000 });
    expect(seen).toHaveLength(1);
  });

  test.for([
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:27:55 GMT', 5000],
    // The clock of whoever asks may be years off, so only the answer's own counts.
    ['Sat, 01 Jan 2000 00:00:03 GMT', 'Sat, 01 Jan 2000 00:00:00 GMT', 3000],
    ['Sat, 01 Jan 2000 00:00:00 GMT', 'Sat, 01 Jan 2000 00:00:09 GMT', 0],
    ['soon', 'Sat, 01 Jan 2000 00:00:00 GMT', 125],
  ] as const)('is waited out until %s when it is %s', async ([retry_after, date, pause]) => {
    let count = 0;
    const { client, waited } = await serve((_, response) => {
      if (++count > 1) response.end('{}');
      else response.writeHead(503, { 'retry-after': retry_after, date }).end();
    });
    await client.getTask('t');
    expect(waited).toEqual([pause]);
  });

  test.for([
    [{ 'retry-after': '1' }, 3],
    [{}, 1],
  ] as const)('may be too many requests, refused with %o: sent %i times', async ([headers, times]) => {
    const { client, seen } = await serve((_, response) =>
      response.writeHead(429, headers).end('{"code":"too_many_pending_tasks","detail":"Wait."}'),
    );
    expect(await fail(client.createRoadmap(goal))).toMatchObject({ status: 429 });
    expect(seen).toHaveLength(times);
  });

  test('is not overcome where one try was all that was wanted', async () => {
    const { client, seen } = await serve((request) => request.socket.destroy(), { attempts: 1 });
    await fail(client.getTask('t'));
    expect(seen).toHaveLength(1);
  });

  test('includes a server that never answers, whose log has the id of the request', async () => {
    const { client, seen } = await serve(() => undefined, { timeout_ms: 200 });
    const error = await fail(client.cancelTask('t'));
    expect(error).toMatchObject({ status: 0, code: 'timeout' });
    expect(error.request_id).toBe(seen[0]?.headers['x-request-id']);
  });

  test('includes a proxy that answers in the name of the API', async () => {
    const { client, seen } = await serve((_, response) => response.writeHead(504).end());
    const error = await fail(client.cancelTask('t'));
    expect(error.request_id).toBe(seen[0]?.headers['x-request-id']);
  });
});

test('an aborted call rejects with the reason of the signal', async () => {
  const { client } = await serve(() => undefined);
  const stop = new AbortController();
  const call = fail(client.getTask('t', { signal: stop.signal }));
  stop.abort(new Error('enough'));
  expect(await call).toMatchObject({ message: 'enough' });
});

test('a key is sent as a bearer token, and none when there is none', async () => {
  const withKey = await serve((_, response) => response.end('{}'), { api_key: 'rw_secret' });
  await withKey.client.getTask('t');
  expect(withKey.seen[0]?.headers.authorization).toBe('Bearer rw_secret');
  const without = await serve((_, response) => response.end('{}'));
  await without.client.getTask('t');
  expect(without.seen[0]?.headers.authorization).toBeUndefined();
});

test('a function is asked for the key before each request, and may have none', async () => {
  const keys = ['rw_first', undefined, ''];
  const { client, seen } = await serve((_, response) => response.end('{}'), {
    api_key: async () => keys.shift(),
  });
  for (let call = 0; call < 3; call++) await client.getTask('t');
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer rw_first', undefined, undefined]);
});
