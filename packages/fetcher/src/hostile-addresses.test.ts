import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@roadwright/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestFetcher, PUBLIC, readText } from './testing/create-test-fetcher.ts';
import { HOSTILE_ANSWERS, listHostileUrls } from './testing/hostile-urls.ts';
import { openServer } from './testing/open-server.ts';

/** Stands for everything inside: whatever connects to it has come through. */
const canary = createServer((_request, response) => response.end('inside'));
let reached = 0;
let port = 0;
beforeAll(async () => {
  canary.on('connection', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => canary.listen(0, resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => {
  canary.close();
  canary.closeAllConnections();
});

type TestFetcher = ReturnType<typeof createTestFetcher>;

async function refusalOf(fetcher: TestFetcher, url: string): Promise<AppError> {
  const error = await fetcher.open(url).then(
    ({ status }) => new Error(`${url} was answered with ${status}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(reached).toBe(0);
  expect(fetcher.buckets.held).toBe(0);
  return error as AppError;
}

const placeholder = 65_000;
const rows = listHostileUrls(placeholder);
const aimed = (url: string) => url.replace(String(placeholder), String(port));

test('there are more than enough of them', () => {
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.length + Object.keys(HOSTILE_ANSWERS).length).toBeGreaterThanOrEqual(150);
});

describe('an address that leads inside is refused before any connection', () => {
  test.each(rows)('%j', async (url) => {
    const fetcher = createTestFetcher({ port, names: { 'public.example': ['93.184.215.14'] } });
    const error = await refusalOf(fetcher, aimed(url));
    expect(error).toMatchObject({ code: 'url_blocked', retry: 'never' });
    expect(fetcher.asked).toEqual([]);
    expect(fetcher.buckets.taken).toEqual([]);
  });
});

describe('a name that leads inside is refused before any connection', () => {
  test.each(Object.keys(HOSTILE_ANSWERS))('%s', async (host) => {
    const fetcher = createTestFetcher({ port, names: HOSTILE_ANSWERS });
    const error = await refusalOf(fetcher, `http://${host}:${port}/`);
    expect(error).toMatchObject({ code: 'url_blocked', retry: 'never' });
    for (const address of HOSTILE_ANSWERS[host] ?? []) expect(error.detail).not.toContain(address);
  });

  test.each([
    ['http://public.example\\@127.0.0.1/', 'public.example'],
    ['http://public.example#@127.0.0.1/', 'public.example'],
    ['http://public.example?@127.0.0.1/', 'public.example'],
    ['http://public.example%2f@127.0.0.1/', undefined],
    ['http://127.0.0.1.public.example/', '127.0.0.1.public.example'],
    ['http://nobody.example/', 'nobody.example'],
  ])('%s asks for %s, which does not exist', async (url, host) => {
    const fetcher = createTestFetcher();
    const error = await refusalOf(fetcher, url);
    expect(error.code).toBe(host === undefined ? 'url_blocked' : 'url_unreachable');
    expect(fetcher.asked).toEqual(host === undefined ? [] : [host]);
  });
});

describe('a redirect that leads inside is refused before any connection', () => {
  const redirects = [
    ...rows.filter((url) => /^[!-~]+$/.test(url)),
    '//127.0.0.1:PORT/',
    '/\\127.0.0.1:PORT/',
    '\\\\127.0.0.1:PORT',
    'http://private.example:PORT/',
    'http://public-then-private.example:PORT/',
  ];
  // The way in is the operator's gateway, so that every address after it is judged by the rules of production.
  test.each(redirects)('%s', async (location) => {
    const server = await openServer((_request, response) => {
      response.writeHead(302, { location: aimed(location).replace('PORT', String(port)) }).end();
    });
    const gateway = { url: `http://${PUBLIC}:${server.port}`, hosts: ['api.example'] };
    const fetcher = createTestFetcher({ port, gateway, names: HOSTILE_ANSWERS });
    expect((await refusalOf(fetcher, 'http://api.example/start')).code).toBe('url_blocked');
    expect(server.connections).toHaveLength(1);
  });

  test.each([301, 302, 303, 307, 308])('also behind two public ones, by status %i', async (status) => {
    const server = await openServer((request, response) => {
      const location = request.url === '/2' ? `http://[::1]:${port}/` : '/2';
      response.writeHead(status, { location }).end();
    });
    const names = { 'public.example': [PUBLIC] };
    const isPublic = (address: string) => address === PUBLIC;
    const fetcher = createTestFetcher({ port: server.port, ports: [server.port, port], names, isPublic });
    expect((await refusalOf(fetcher, `http://public.example:${server.port}/1`)).code).toBe('url_blocked');
  });

  test('from https to http', async () => {
    const server = await openServer((_request, response) => {
      response.writeHead(302, { location: 'http://api.example/plain' }).end();
    });
    const gateway = { url: `http://${PUBLIC}:${server.port}`, hosts: ['api.example'] };
    const error = await refusalOf(createTestFetcher({ gateway }), 'https://api.example/start');
    expect(error).toMatchObject({
      code: 'url_blocked',
      detail: expect.stringContaining('from https to http'),
    });
  });

  test.each([
    ['http://api.example/plain', undefined],
    ['http://127.0.0.1/', 'url_blocked'],
  ])('from https to %s, where that may be: %s', async (location, code) => {
    const server = await openServer(({ url }, response) => {
      response.writeHead(url?.endsWith('/start') ? 302 : 200, { location }).end();
    });
    const gateway = { url: `http://${PUBLIC}:${server.port}`, hosts: ['api.example'] };
    const opening = createTestFetcher({ gateway, may_downgrade: true }).open('https://api.example/start');
    const outcome = await opening.then(
      async (document) => {
        await document.close();
        return document.status;
      },
      (error: AppError) => error.code,
    );
    expect(outcome).toBe(code ?? 200);
  });
});

describe('a name that is bound anew', () => {
  const isPublic = (address: string) => address === PUBLIC;

  test('between two requests is never followed inside', async () => {
    const server = await openServer((_request, response) => {
      response.writeHead(200, { connection: 'close' }).end('outside');
    });
    const answers = [[PUBLIC], ['127.0.0.2'], ['::1'], [PUBLIC, '127.0.0.2'], ['0.0.0.0']];
    const lookup = async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
    const fetcher = createTestFetcher({ port: server.port, lookup, isPublic });
    const url = `http://rebound.example:${server.port}/`;
    expect(await readText(await fetcher.open(url))).toBe('outside');
    for (let again = 0; again < 4; again += 1) {
      expect((await refusalOf(fetcher, url)).code).toBe('url_blocked');
    }
    expect(server.connections.map((address) => address.replace('::ffff:', ''))).toEqual([PUBLIC]);
  });

  test('between the check and the connection is not asked for a second time', async () => {
    const server = await openServer((_request, response) => response.end('outside'));
    let times = 0;
    const lookup = async () => {
      times += 1;
      return [{ address: times === 1 ? PUBLIC : '127.0.0.2', family: 4 }];
    };
    const fetcher = createTestFetcher({ port: server.port, lookup, isPublic });
    expect(await readText(await fetcher.open(`http://rebound.example:${server.port}/`))).toBe('outside');
    expect(times).toBe(1);
  });

  test('during a redirect to itself is never followed inside', async () => {
    const server = await openServer((_request, response) => {
      response.writeHead(302, { location: '/again', connection: 'close' }).end();
    });
    const answers = [PUBLIC, '127.0.0.2'];
    const lookup = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const fetcher = createTestFetcher({ port: server.port, lookup, isPublic });
    const error = await refusalOf(fetcher, `http://rebound.example:${server.port}/`);
    expect(error.code).toBe('url_blocked');
    expect(server.connections).toHaveLength(1);
  });
});

describe('an operator’s own server', () => {
  test('is reached by no address that comes in', async () => {
    const trusted_origins = [`http://127.0.0.1:${port}`];
    const fetcher = createTestFetcher({ port, trusted_origins });
    expect((await refusalOf(fetcher, `http://127.0.0.1:${port}/`)).code).toBe('url_blocked');
  });

  test('is reached by no redirect', async () => {
    const server = await openServer((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    });
    const trusted_origins = [`http://127.0.0.1:${port}`];
    const gateway = { url: `http://${PUBLIC}:${server.port}`, hosts: ['api.example'] };
    const fetcher = createTestFetcher({ port, trusted_origins, gateway });
    const outcome = fetcher.open('http://api.example/', { trusted: true });
    await expect(outcome).rejects.toMatchObject({ code: 'url_blocked' });
    expect(reached).toBe(0);
  });

  test('leads nowhere else', async () => {
    const server = await openServer((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    });
    const origin = `http://127.0.0.1:${server.port}`;
    const fetcher = createTestFetcher({ port, trusted_origins: [origin] });
    await expect(fetcher.open(`${origin}/`, { trusted: true })).rejects.toMatchObject({
      code: 'url_blocked',
    });
    expect(reached).toBe(0);
  });
});

describe('any private IPv4 address in any spelling', () => {
  const RANGES: readonly [network: number, bits: number][] = [
    [0x00_00_00_00, 8],
    [0x0a_00_00_00, 8],
    [0x64_40_00_00, 10],
    [0x7f_00_00_00, 8],
    [0xa9_fe_00_00, 16],
    [0xac_10_00_00, 12],
    [0xc0_a8_00_00, 16],
    [0xc6_12_00_00, 15],
    [0xe0_00_00_00, 3],
  ];
  const anyNumber = fc
    .tuple(fc.constantFrom(...RANGES), fc.nat({ max: 0xff_ff_ff_ff }))
    .map(([[network, bits], noise]) => network + (noise % 2 ** (32 - bits)));
  const SPELLINGS: readonly ((value: number) => string)[] = [
    (value) => String(value),
    (value) => `0${value.toString(8)}`,
    (value) => `0000${value.toString(8)}`,
    (value) => `0x${value.toString(16)}`,
    (value) => `0X${value.toString(16).toUpperCase()}`,
  ];
  const octets = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
  const anyHost = fc
    .record({
      value: anyNumber,
      parts: fc.integer({ min: 1, max: 4 }),
      spell: fc.array(fc.constantFrom(...SPELLINGS), { minLength: 4, maxLength: 4 }),
      dressed: fc.constantFrom(
        (host: string) => host,
        (host: string) => `${host}.`,
        (host: string) => host.replaceAll('.', '%2e'),
        (host: string) => host.replaceAll('.', '。'),
        (host: string) => host.replace(/\d/, (digit) => `%3${digit}`),
        (host: string) => host.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      ),
      mapped: fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:', '2002:'),
      six: fc.boolean(),
    })
    .map(({ value, parts, spell, dressed, mapped, six }) => {
      const [a = 0, b = 0, c = 0, d = 0] = octets(value);
      if (six) {
        const words = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        return mapped === '2002:' ? `[2002:${words}::1]` : `[${mapped}${words}]`;
      }
      const firsts = octets(value).slice(0, parts - 1);
      const last = value % 2 ** (8 * (5 - parts));
      return dressed([...firsts, last].map((part, n) => spell[n]?.(part) ?? String(part)).join('.'));
    });

  test('is refused', async () => {
    const fetcher = createTestFetcher({ port });
    await fc.assert(
      fc.asyncProperty(anyHost, async (host) => {
        const error = await refusalOf(fetcher, `http://${host}:${port}/`);
        expect(error.code).toBe('url_blocked');
      }),
      { numRuns: 2000 },
    );
    expect(fetcher.asked).toEqual([]);
  });
});

test('the canary would be reached without the guard', async () => {
  const fetcher = createTestFetcher({ port, isPublic: () => true });
  expect(await readText(await fetcher.open(`http://0x7f.1:${port}/`))).toBe('inside');
  expect(reached).toBe(1);
});
