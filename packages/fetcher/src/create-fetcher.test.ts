import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { pipeline } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createTestFetcher, PUBLIC, readText } from './testing/create-test-fetcher.ts';
import { openServer } from './testing/open-server.ts';

const names = { 'papers.example': [PUBLIC], 'other.example': [PUBLIC] };
const isPublic = (address: string) => address === PUBLIC;

async function serve(answer: RequestListener) {
  const { port } = await openServer(answer);
  return { ...createTestFetcher({ port, names, isPublic }), url: `http://papers.example:${port}/`, port };
}

/** A server that speaks no proper HTTP. */
async function serveRaw(text: string) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { ...createTestFetcher({ port, names, isPublic }), url: `http://papers.example:${port}/`, port };
}

describe('an answer', () => {
  test('comes with its status, its address and its type', async () => {
    const { open, url } = await serve((request, response) => {
      response.writeHead(404, { 'content-type': 'Text/HTML; charset=utf-8' }).end(request.url);
    });
    const document = await open(`${url}a/../b?c#d`);
    expect(document).toMatchObject({
      status: 404,
      url: `${url}b?c`,
      content_type: 'text/html',
      charset: 'utf-8',
    });
    expect(await readText(document)).toBe('/b?c');
  });

  test('without a type says so by an empty one', async () => {
    const { open, url } = await serve((_request, response) => response.writeHead(204).end());
    const document = await open(url);
    expect(document).toMatchObject({ status: 204, content_type: '', charset: '' });
    expect(await readText(document)).toBe('');
  });

  test.each([
    ['text/html;charset="GBK"', 'gbk'],
    ['text/html; boundary=x; Charset = Big5 ; a=b', 'big5'],
    ['text/html; charset', ''],
    ['text/html; charset=', ''],
  ])('of %j is encoded in %j', async (type, charset) => {
    const { open, url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': type }).end();
    });
    const document = await open(url);
    expect(document).toMatchObject({ content_type: 'text/html', charset });
    await document.close();
  });

  test('is asked for by the name of the software, and with what the caller wants', async () => {
    const { open, url } = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    const headers = { Authorization: 'secret', 'User-Agent': 'someone else' };
    const text = await readText(await open(url, { accept: 'application/pdf', headers }));
    expect(JSON.parse(text)).toMatchObject({
      accept: 'application/pdf',
      authorization: 'secret',
      'accept-encoding': 'gzip, br',
      'user-agent': 'roadwright-test',
    });
  });

  test.each([
    ['text', 'two pieces'],
    [
      'a stream',
      (async function* () {
        yield Buffer.from('two ');
        yield Buffer.from('pieces');
      })(),
    ],
  ] as const)('to a body of %s is asked for by POST', async (_what, bytes) => {
    const { open, url } = await serve(async (request, response) => {
      const pieces = await request.toArray();
      response.end(`${request.method} ${request.headers['content-type']} ${Buffer.concat(pieces)}`);
    });
    const document = await open(url, { body: { content_type: 'text/plain', bytes } });
    expect(await readText(document)).toBe('POST text/plain two pieces');
  });
});

describe('a redirect', () => {
  test('is followed up to five times', async () => {
    const { open, url, buckets } = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      response.writeHead(hop === 0 ? 200 : 302, { location: `/${hop - 1}` }).end(request.url);
    });
    const document = await open(`${url}5`);
    expect(document.url).toBe(`${url}0`);
    expect(await readText(document)).toBe('/0');
    await expect(open(`${url}6`)).rejects.toMatchObject({ code: 'url_unreachable', retry: 'never' });
    expect(buckets.held).toBe(0);
  });

  test('in a circle is left', async () => {
    let times = 0;
    const { open, url } = await serve((_request, response) => {
      times += 1;
      response.writeHead(301, { location: '/' }).end();
    });
    await expect(open(url)).rejects.toMatchObject({ code: 'url_unreachable', retry: 'never' });
    expect(times).toBe(6);
  });

  test('to another origin gets none of the caller’s headers, nor does the way back, and no cookie is kept', async () => {
    const seen: unknown[] = [];
    const { open, url, port } = await serve(({ url: path, headers }, response) => {
      seen.push([headers.host?.split(':')[0], headers['x-api-key'], headers.cookie]);
      const ways: Record<string, string> = {
        '/1': '/2',
        '/2': `http://other.example:${port}/3`,
        '/3': `http://papers.example:${port}/4`,
      };
      const location = ways[path ?? ''];
      response.writeHead(location === undefined ? 200 : 307, {
        'set-cookie': 'a=b',
        ...(location && { location }),
      });
      response.end();
    });
    await readText(await open(`${url}1`, { headers: { 'X-Api-Key': 'secret' } }));
    expect(seen).toEqual([
      ['papers.example', 'secret', undefined],
      ['papers.example', 'secret', undefined],
      ['other.example', undefined, undefined],
      ['papers.example', undefined, undefined],
    ]);
  });

  test('is an answer like any other to a request with a body, or when it leads nowhere', async () => {
    const { open, url } = await serve((request, response) => {
      response.writeHead(303, request.method === 'POST' ? { location: '/there' } : {}).end();
    });
    const posted = await open(url, { body: { content_type: 'text/plain', bytes: 'x' } });
    expect([posted.status, posted.url]).toEqual([303, url]);
    const gotten = await open(url);
    expect(gotten.status).toBe(303);
    await Promise.all([posted.close(), gotten.close()]);
  });
});

describe('a gateway', () => {
  const serveGateway = async () => {
    const { port } = await openServer((request, response) => {
      if (request.url?.endsWith('/merged')) response.writeHead(301, { location: '/W2?x=y' });
      response.end(request.url);
    });
    const gateway = { url: `http://127.0.0.1:${port}/out/`, hosts: ['api.example'] };
    return createTestFetcher({ gateway });
  };

  test('is asked for its hosts, whose pace counts and whose address is told', async () => {
    const { open, buckets, asked } = await serveGateway();
    const document = await open('https://api.example/works/10.1%2Fa?mailto=b');
    expect(document.url).toBe('https://api.example/works/10.1%2Fa?mailto=b');
    expect(await readText(document)).toBe('/out/api.example/works/10.1%2Fa?mailto=b');
    const moved = await open('https://api.example./merged');
    expect(moved.url).toBe('https://api.example/W2?x=y');
    expect(await readText(moved)).toBe('/out/api.example/W2?x=y');
    expect(buckets.taken).toEqual(['api.example', 'api.example', 'api.example']);
    expect(asked).toEqual([]);
  });

  test.each([
    'https://api.example/..%2f..%2finside',
    'https://api.example/a%5C%2e%2e',
    'https://api.example/a/..;/inside',
    'https://api.example/a/%252e%252e/inside',
    'https://api.example/a%252f..%252finside',
    'https://api.example/a/..%2F',
  ])('does not see %s, which would leave its host', async (url) => {
    const { open } = await serveGateway();
    await expect(open(url)).rejects.toMatchObject({ code: 'url_blocked' });
  });

  test('is nothing to other hosts and ports', async () => {
    const { open, asked } = await serveGateway();
    await expect(open('https://other.example/')).rejects.toMatchObject({ code: 'url_unreachable' });
    await expect(open('http://api.example:443/')).rejects.toMatchObject({ code: 'url_unreachable' });
    expect(asked).toEqual(['other.example', 'api.example']);
  });
});

describe('a body', () => {
  const text = 'words '.repeat(10_000);

  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['identity', Buffer.from(text)],
    ['gzip, BR', brotliCompressSync(gzipSync(text))],
  ])('in %s is read as it was meant', async (coding, bytes) => {
    const { open, url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(bytes);
    });
    expect(await readText(await open(url))).toBe(text);
    const outcome = open(url, { max_bytes: text.length - 1 }).then(readText);
    await expect(outcome).rejects.toMatchObject({ code: 'document_too_large', retry: 'never' });
  });

  test.each([
    ['damaged', 'gzip', Buffer.from('no gzip'), 'sent a damaged answer'],
    ['cut short', 'gzip', gzipSync(text).subarray(0, 50), 'sent a damaged answer'],
    ['damaged', 'br', Buffer.from('no brotli at all'), 'sent a damaged answer'],
    ['unknown', 'zstd', Buffer.from(text), 'unknown way'],
    ['layered', 'gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(text))), 'more than twice'],
  ])('that is %s (%s) cannot be read', async (_how, coding, bytes, detail) => {
    const { open, url, buckets } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': coding }).end(bytes);
    });
    await expect(open(url).then(readText)).rejects.toMatchObject({
      code: 'url_unreachable',
      detail: expect.stringContaining(detail),
    });
    expect(buckets.held).toBe(0);
  });

  test.each([
    ['1 GiB in less than 2 MB', 1024],
    ['no end', Number.POSITIVE_INFINITY],
  ])('of a bomb of %s is left at the cap', async (_size, members) => {
    const member = gzipSync(Buffer.alloc(2 ** 20));
    let cut = false;
    const { open, url, buckets } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const bomb = async function* () {
        for (let sent = 0; sent < members; sent += 1) yield member;
      };
      pipeline(bomb, response, () => {
        cut = true;
      });
    });
    const max_bytes = 5_000_000;
    let read = 0;
    const reading = async () => {
      for await (const piece of (await open(url, { max_bytes })).body) read += piece.byteLength;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'document_too_large' });
    expect(read).toBeLessThanOrEqual(max_bytes);
    expect(read).toBeGreaterThan(max_bytes - 2 ** 20);
    expect(buckets.held).toBe(0);
    await vi.waitFor(() => expect(cut).toBe(true));
  });

  test('may be exactly as large as the cap, and the page of an error may say it is larger', async () => {
    const { open, url } = await serve((request, response) => {
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-length': 1000 }).end('x'.repeat(1000));
    });
    expect(await readText(await open(url, { max_bytes: 1000 }))).toHaveLength(1000);
    await expect(open(url, { max_bytes: 999 })).rejects.toMatchObject({ code: 'document_too_large' });
    const page = await open(`${url}missing`, { max_bytes: 999 });
    expect(page.status).toBe(404);
    await expect(readText(page)).rejects.toMatchObject({ code: 'document_too_large' });
  });

  test('that trickles ends with the time of the request', async () => {
    const { open, url, clock, buckets } = await serve((_request, response) => {
      response.write('a first word, ');
    });
    const document = await open(url, { timeout_ms: 30_000 });
    const pieces = document.body[Symbol.asyncIterator]();
    await pieces.next();
    const outcome = expect(pieces.next()).rejects.toMatchObject({
      code: 'url_unreachable',
      retry: 'backoff',
      detail: 'No full answer came within 30 seconds.',
    });
    await clock.advance(30_000);
    await outcome;
    expect(buckets.held).toBe(0);
  });

  test('that breaks off is told from one that ended', async () => {
    const { open, url } = await serveRaw('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nnot all of it');
    await expect(open(url).then(readText)).rejects.toMatchObject({
      code: 'url_unreachable',
      retry: 'backoff',
    });
  });
});

describe('a host cannot be reached', () => {
  test('when it does not answer in time', async () => {
    const { open, url, clock, buckets } = await serve(() => undefined);
    const outcome = expect(open(url, { timeout_ms: 5000 })).rejects.toMatchObject({
      code: 'url_unreachable',
    });
    await clock.advance(5000);
    await outcome;
    expect(buckets.held).toBe(0);
  });

  test.each([
    ['speaks no HTTP', 'SSH-2.0-OpenSSH\r\n', 'papers.example broke the connection off.'],
    [
      'sends a head without end',
      `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`,
      'papers.example sent too long a head.',
    ],
    ['hangs up', '', 'papers.example broke the connection off.'],
  ])('when it %s', async (_what, text, detail) => {
    const { open, url } = await serveRaw(text);
    await expect(open(url)).rejects.toMatchObject({ code: 'url_unreachable', retry: 'backoff', detail });
  });

  test('when it speaks no TLS', async () => {
    const { open, port } = await serveRaw('HTTP/1.1 400 Bad Request\r\n\r\n');
    await expect(open(`https://papers.example:${port}/`)).rejects.toMatchObject({ code: 'url_unreachable' });
  });

  test('and nothing of the resolver is told', async () => {
    const lookup = async () => {
      throw Object.assign(new Error('SERVFAIL from 10.0.0.53'), { code: 'EAI_AGAIN' });
    };
    const outcome = createTestFetcher({ lookup }).open('https://papers.example/');
    await expect(outcome).rejects.toMatchObject({ detail: 'papers.example was not found: check its name.' });
    const silent = createTestFetcher({ lookup: async () => [] }).open('https://papers.example/');
    await expect(silent).rejects.toMatchObject({ code: 'url_unreachable', retry: 'backoff' });
  });
});
