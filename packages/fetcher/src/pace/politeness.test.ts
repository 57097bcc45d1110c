import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { createTestFetcher, PUBLIC, readText } from '../testing/create-test-fetcher.ts';
import { openServer } from '../testing/open-server.ts';

type Setup = Parameters<typeof createTestFetcher>[0];

const names = { 'papers.example': [PUBLIC], 'other.example': [PUBLIC], 'private.example': ['10.0.0.1'] };
const isPublic = (address: string) => address === PUBLIC;

/** A fetcher for a server that gives these answers one after the other, the last one for ever. */
async function serve(
  answers: readonly [status: number, headers?: Record<string, string>][],
  setup: Setup = {},
) {
  let times = 0;
  const server = await openServer((request, response) => {
    request.resume();
    const [status, headers = {}] = answers[Math.min(times, answers.length - 1)] ?? [200];
    times += 1;
    response.writeHead(status, { 'content-length': 100, ...headers }).end('x'.repeat(100));
  });
  const fetcher = createTestFetcher({ port: server.port, names, isPublic, ...setup });
  return { ...fetcher, url: `http://papers.example:${server.port}/`, port: server.port, times: () => times };
}

type Served = Awaited<ReturnType<typeof serve>>;
/** Until so many timers wait: one is the deadline. */
const timers = ({ clock }: Served, count: number) =>
  vi.waitFor(() => expect(clock.pending).toHaveLength(count));
const post = { content_type: 'text/plain', bytes: 'body' };

describe('a turn of a host', () => {
  test('lasts until the body has been read', async () => {
    const served = await serve([[200]]);
    const document = await served.open(served.url);
    expect(served.buckets.held).toBe(1);
    expect(await readText(document)).toHaveLength(100);
    expect(served.buckets.held).toBe(0);
    await document.close();
    expect(served.buckets.taken).toEqual(['papers.example']);
    expect(served.clock.pending).toEqual([]);
  });

  test('ends when the reader stops, closes, or never comes', async () => {
    const served = await serve([[200]]);
    for await (const piece of (await served.open(served.url)).body) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    expect(served.buckets.held).toBe(0);
    const closed = await served.open(served.url);
    await Promise.all([closed.close(), closed.close()]);
    expect(served.buckets.held).toBe(0);
    expect(served.clock.pending).toEqual([]);

    const forgotten = await served.open(served.url, { timeout_ms: 5000 });
    expect(served.buckets.held).toBe(1);
    await served.clock.advance(5000);
    expect(served.buckets.held).toBe(0);
    await expect(readText(forgotten)).rejects.toMatchObject({ code: 'url_unreachable', retry: 'backoff' });
  });

  test('ends when the caller gives up while the body comes', async () => {
    const server = await openServer((_request, response) => {
      response.write('first');
    });
    const fetcher = createTestFetcher({ port: server.port, names, isPublic });
    const stop = new AbortController();
    const document = await fetcher.open(`http://papers.example:${server.port}/`, { signal: stop.signal });
    const pieces = document.body[Symbol.asyncIterator]();
    await pieces.next();
    const next = pieces.next();
    stop.abort(new Error('called off'));
    await expect(next).rejects.toThrow('called off');
    expect(fetcher.buckets.held).toBe(0);
    expect(fetcher.clock.pending).toEqual([]);
  });

  test('ends on each host of a redirect before the next one begins', async () => {
    const server = await openServer((request, response) => {
      if (request.url !== '/') return void response.end('there');
      const location = `http://other.example:${server.port}/there`;
      response.writeHead(302, { location }).end('here');
    });
    const one_at_a_time = { connections: 1, interval_ms: 0 };
    const fetcher = createTestFetcher({ port: server.port, names, isPublic, default_pace: one_at_a_time });
    expect(await readText(await fetcher.open(`http://papers.example:${server.port}/`))).toBe('there');
    expect(fetcher.buckets.taken).toEqual(['papers.example', 'other.example']);
    expect(fetcher.buckets.held).toBe(0);
  });

  test.each([
    ['a name that leads inside', 'http://private.example/', 'url_blocked'],
    ['a name that does not exist', 'http://nobody.example/', 'url_unreachable'],
  ])('ends after %s', async (_what, url, code) => {
    const fetcher = createTestFetcher({ names, isPublic });
    await expect(fetcher.open(url)).rejects.toMatchObject({ code });
    expect(fetcher.buckets.taken).toHaveLength(1);
    expect(fetcher.buckets.held).toBe(0);
    expect(fetcher.clock.pending).toEqual([]);
  });

  test('ends after a document that is too large by its own words', async () => {
    const served = await serve([[200]]);
    const outcome = served.open(served.url, { max_bytes: 99 });
    await expect(outcome).rejects.toMatchObject({ code: 'document_too_large', retry: 'never' });
    expect(served.buckets.held).toBe(0);
    expect(served.clock.pending).toEqual([]);
  });

  test('that cannot be given back costs nobody the answer', async () => {
    const served = await serve([[200]]);
    served.buckets.freeSlot = async () => {
      throw new Error('the database is away');
    };
    expect(await readText(await served.open(served.url))).toHaveLength(100);
  });

  test('is waited for as long as the pace of the host says', async () => {
    const paces = { 'papers.example': { connections: 1, interval_ms: 3000 } };
    const served = await serve([[200]], { paces });
    await readText(await served.open(served.url));
    const second = served.open(served.url);
    await timers(served, 2);
    await served.clock.advance(2999);
    expect(served.times()).toBe(1);
    await served.clock.advance(1);
    expect(await readText(await second)).toHaveLength(100);
  });

  test('is not waited for beyond the time of the request, nor after it was called off', async () => {
    const served = await serve([[200]], { default_pace: { connections: 1, interval_ms: 3000 } });
    await readText(await served.open(served.url));
    await expect(served.open(served.url, { timeout_ms: 3000 })).rejects.toMatchObject({
      code: 'upstream_limited',
      retry: { after_ms: 3000 },
    });
    const stop = new AbortController();
    const waiting = served.open(served.url, { signal: stop.signal });
    await timers(served, 2);
    stop.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    await expect(served.open(served.url, { signal: stop.signal })).rejects.toThrow('called off');
    expect(served.times()).toBe(1);
    expect(served.buckets.held).toBe(0);
    expect(served.clock.pending).toEqual([]);
  });

  test('that comes when it is too late is given back', async () => {
    const served = await serve([[200]]);
    const stop = new AbortController();
    const take = served.buckets.takeSlot;
    served.buckets.takeSlot = async (...request) => {
      stop.abort(new Error('called off'));
      return await take(...request);
    };
    await expect(served.open(served.url, { signal: stop.signal })).rejects.toThrow('called off');
    expect(served.buckets.taken).toHaveLength(1);
    expect(served.buckets.held).toBe(0);
    expect(served.times()).toBe(0);
  });
});

test('the turn of a host without a server ends', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const { open, buckets, clock } = createTestFetcher({ port, names, isPublic });
  await expect(open(`http://papers.example:${port}/`)).rejects.toMatchObject({
    code: 'url_unreachable',
    detail: 'papers.example does not take connections.',
  });
  expect(buckets.taken).toHaveLength(1);
  expect(buckets.held).toBe(0);
  expect(clock.pending).toEqual([]);
});

describe('a host that asks for time', () => {
  test.each([
    ['in seconds', 429, { 'retry-after': '7' }, 7000],
    ['by a date', 503, { 'retry-after': new Date(1_009_000).toUTCString() }, 9000],
    ['without saying how much', 503, {}, 1500],
  ] as const)('%s is left alone by everybody, then asked again', async (_how, status, headers, wait_ms) => {
    const served = await serve([[status, headers], [200]]);
    const opening = served.open(served.url);
    await timers(served, 2);
    expect(served.buckets.held).toBe(0);
    expect(served.buckets.pauses).toEqual([{ host: 'papers.example', pause_ms: wait_ms }]);
    await served.clock.advance(wait_ms - 1);
    expect(served.times()).toBe(1);
    await served.clock.advance(1);
    expect((await opening).status).toBe(200);
    expect(served.times()).toBe(2);
  });

  test('again and again is asked four times in all', async () => {
    const served = await serve([[503, { 'retry-after': '2' }]]);
    const opening = served.open(served.url);
    const outcome = expect(opening).rejects.toMatchObject({
      code: 'upstream_limited',
      retry: { after_ms: 2000 },
      detail: expect.stringContaining('try again in 2 s'),
    });
    for (let repetition = 1; repetition <= 3; repetition += 1) {
      await vi.waitFor(() => expect(served.buckets.pauses).toHaveLength(repetition));
      await timers(served, 2);
      await served.clock.advance(2000);
    }
    await outcome;
    expect(served.times()).toBe(4);
    expect(served.buckets.held).toBe(0);
    expect(served.clock.pending).toEqual([]);
  });

  test('beyond the time of the request is not waited for', async () => {
    const served = await serve([[429, { 'retry-after': '60' }]]);
    await expect(served.open(served.url)).rejects.toMatchObject({
      code: 'upstream_limited',
      retry: { after_ms: 60_000 },
    });
    expect(served.buckets.pauses).toEqual([{ host: 'papers.example', pause_ms: 60_000 }]);
    expect(served.clock.pending).toEqual([]);
  });

  test('is not sent a body twice', async () => {
    const served = await serve([[503, { 'retry-after': '1' }]]);
    await expect(served.open(served.url, { body: post })).rejects.toMatchObject({
      code: 'upstream_limited',
      retry: { after_ms: 1000 },
    });
    expect(served.times()).toBe(1);
  });

  test('is left in peace when the caller gives up meanwhile', async () => {
    const served = await serve([[429, { 'retry-after': '7' }]]);
    const stop = new AbortController();
    const opening = served.open(served.url, { signal: stop.signal });
    await timers(served, 2);
    stop.abort(new Error('called off'));
    await expect(opening).rejects.toThrow('called off');
    expect(served.clock.pending).toEqual([]);
  });
});

test('an operator’s own server is asked at any pace, and again when it is busy', async () => {
  const server = await openServer((_request, response) => {
    response.writeHead(server.connections.length > 0 && times++ === 0 ? 503 : 200).end('inside');
  });
  let times = 0;
  const origin = `http://127.0.0.1:${server.port}`;
  const fetcher = createTestFetcher({ trusted_origins: [origin] });
  const opening = fetcher.open(`${origin}/api/isalive`, { trusted: true });
  await vi.waitFor(() => expect(fetcher.clock.pending).toHaveLength(2));
  await fetcher.clock.advance(1500);
  expect(await readText(await opening)).toBe('inside');
  expect(fetcher.buckets.taken).toEqual([]);
  expect(fetcher.buckets.pauses).toEqual([]);
});
