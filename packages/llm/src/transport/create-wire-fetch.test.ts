import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFakeSender } from '../testing/create-fake-sender.ts';
import { FINISH_EVENT } from './complete-stream.ts';
import { createWireFetch, type WireListener } from './create-wire-fetch.ts';

const delta = (content: string, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason }] })}\n\n`;
const HELLO = delta('Grüß dich ✓');
const DONE = 'data: [DONE]\n\n';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const ask = (answer: Response, listener?: WireListener) => {
  const fetch = createWireFetch(
    createFakeSender(() => answer),
    () => listener,
  );
  return fetch('http://models.example', { method: 'POST', body: '{}' });
};

/** Gives what a body reads as once it went through, however it was cut into pieces. */
async function passOn(pieces: readonly Uint8Array[], headers: Record<string, string> = {}): Promise<string> {
  return (await ask(new Response(ReadableStream.from(pieces), { headers }))).text();
}
const pass = (body: string, headers?: Record<string, string>) => passOn([bytesOf(body)], headers);

const completion = (finish_reason?: string | null) =>
  JSON.stringify({ model: 'm', choices: [{ index: 0, message: { content: 'Hello' }, finish_reason }] });
const HELLO_CHUNK = '{"model":"m","choices":[{"index":0,"delta":{"content":"Hello"}}]}';

describe('a body that is one JSON document', () => {
  test.each([
    ['no content type', {}],
    ['application/json', { 'content-type': 'application/json; charset=utf-8' }],
    ['text/plain', { 'content-type': 'text/plain' }],
    ['text/html', { 'content-type': 'text/html' }],
    ['application/octet-stream', { 'content-type': 'application/octet-stream' }],
    ['text/event-stream', { 'content-type': 'text/event-stream' }],
  ])('reads as a stream that came to its end, sent as %s', async (_, headers) => {
    expect(await pass(completion(), headers as Record<string, string>)).toBe(
      `data: ${HELLO_CHUNK}\n\n${FINISH_EVENT}`,
    );
  });

  test('keeps its own finish reason', async () => {
    const sent = await pass(completion('length'));
    expect(sent).toContain('"finish_reason":"length"');
    expect(sent).not.toContain(FINISH_EVENT);
    expect(await pass(completion(null))).toContain(FINISH_EVENT);
  });

  test('may have blanks in front and be cut anywhere', async () => {
    const bytes = bytesOf(`\n\n \uFEFF${completion('stop').replace('Hello', 'Grüß dich ✓')}\n`);
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await passOn(pieces)).toContain('"delta":{"content":"Grüß dich ✓"}');
  });

  test('stays an error when it is one, and gives nothing when it broke off', async () => {
    expect(await pass('{"error":{"message":"no"}}')).toBe('data: {"error":{"message":"no"}}\n\n');
    expect(await pass(completion().slice(0, -5))).toBe('');
  });
});

describe('a body that is a stream', () => {
  test.each([
    ['in front of [DONE]', HELLO + DONE, HELLO + FINISH_EVENT + DONE],
    ['without a blank', `${HELLO}data:[DONE]`, `${HELLO}${FINISH_EVENT}data:[DONE]`],
    ['after Windows line ends', `: hi\r\n\r\n${DONE}`, `: hi\r\n\r\n${FINISH_EVENT}${DONE}`],
    ['for a text that quotes one', delta('"finish_reason":"stop"') + DONE, FINISH_EVENT],
  ])('gets a finish reason when it has none: %s', async (_, body, expected) => {
    expect(await pass(body)).toContain(expected);
  });

  test.each([
    ['has its own', HELLO + delta('', 'length') + DONE],
    ['has its own, spaced out', `data: {"choices":[{"finish_reason" : "stop"}]}\n\n${DONE}`],
    ['was cut off', HELLO],
    ['was cut off within [DONE]', `${HELLO}data: [DO`],
    ['only speaks of [DONE]', delta('\ndata: [DONE]\n')],
  ])('stays as it is when it %s', async (_, body) => {
    expect(await pass(body)).toBe(body);
  });

  test('reads the same however it is cut into pieces', async () => {
    const bodies = [HELLO + HELLO + DONE, HELLO + delta('✓', 'stop') + DONE, HELLO + HELLO, completion()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bodies), fc.array(fc.nat(200)), async (body, cuts) => {
        const bytes = bytesOf(body);
        const at = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        expect(await passOn(pieces)).toBe(await pass(body));
      }),
    );
  });

  test('that breaks off reads up to there, and then fails as it did', async () => {
    const broken = async function* () {
      yield bytesOf(HELLO);
      throw new TypeError('terminated');
    };
    const response = await ask(new Response(ReadableStream.from(broken())));
    const read: string[] = [];
    const reading = async () => {
      for await (const piece of response.body!) read.push(new TextDecoder().decode(piece));
    };
    await expect(reading()).rejects.toThrow('terminated');
    expect(read).toEqual([HELLO]);
  });

  test('that breaks off is cut off, whatever the socket says', async () => {
    const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    for (const error of [lost, new TypeError('terminated', { cause: lost })]) {
      const broken = async function* () {
        yield bytesOf(HELLO);
        throw error;
      };
      const response = await ask(new Response(ReadableStream.from(broken())));
      await expect(response.text()).rejects.toMatchObject({
        code: 'cut_off',
        message: expect.stringMatching(/ECONNRESET/),
      });
    }
  });

  test('that said that it is whole needs no end', async () => {
    const held = new ReadableStream({
      start: (controller) => controller.enqueue(bytesOf(delta('Hi', 'stop') + DONE)),
    });
    const response = await ask(new Response(held));
    expect(await response.text()).toBe(delta('Hi', 'stop') + DONE);
  });
});

test('a web page is a wrong address, whatever it calls itself', async () => {
  const page = '\n<!doctype html><title>Hello</title>';
  await expect(pass(page, { 'content-type': 'text/plain' })).rejects.toMatchObject({
    code: 'wrong_endpoint',
  });
});

test('a refusal comes through untouched', async () => {
  const body = '{"error":{"message":"no"}}';
  const response = await ask(new Response(body, { status: 400, headers: { 'retry-after': '5' } }));
  expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
    400,
    '5',
    body,
  ]);
});

test('of a refusal that is longer than any the beginning is kept', async () => {
  const page = new Response('x'.repeat(300 * 1024), { status: 502 });
  const response = await ask(page);
  expect([response.status, (await response.text()).length]).toEqual([502, 256 * 1024]);
});

test.each([
  ['gzip', gzipSync],
  [' GZip ', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
])('what is packed as %s though nobody asked for that reads as it was', async (encoding, pack) => {
  const body = HELLO + delta('', 'stop') + DONE;
  const headers = { 'content-encoding': encoding };
  expect(await pass(body, {})).toBe(await passOn([pack(body)], headers));
  const refused = await ask(new Response(pack('{"error":"no"}'), { status: 400, headers }));
  expect(await refused.text()).toBe('{"error":"no"}');
});

test('a small packed body that unpacks to more than memory holds is given up', async () => {
  const bomb = new Response(gzipSync(Buffer.alloc(40 * 1024 ** 2, 'x')), {
    headers: { 'content-encoding': 'gzip' },
  });
  await expect((await ask(bomb)).text()).rejects.toMatchObject({ code: 'endless' });
});

test('a packed body that breaks off reads up to there', async () => {
  const packed = gzipSync(HELLO).subarray(0, -4);
  const response = await ask(new Response(packed, { headers: { 'content-encoding': 'gzip' } }));
  await expect(response.text()).rejects.toMatchObject({ code: 'cut_off' });
});

test('a redirect is a wrong address, for a question must not be sent on with its key', async () => {
  const moved = new Response(null, {
    status: 308,
    headers: { location: 'https://elsewhere.example?key=SECRET' },
  });
  // Without the address: it may repeat the key.
  const error = await ask(moved).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'wrong_endpoint', status: 308 });
  expect(error).toHaveProperty('headers', {});
});

test('what comes is told while it comes: headers once, then every piece that is more than a blank', async () => {
  const told: unknown[] = [];
  const listener: WireListener = {
    onHeaders: (headers) => told.push(headers),
    onSign: () => told.push('sign'),
  };
  const pieces = ['\n', ' ', HELLO, HELLO].map(bytesOf);
  await ask(new Response(ReadableStream.from(pieces), { headers: { left: '3' } }), listener);
  expect(told).toEqual([{ left: '3' }, 'sign', 'sign']);
  await ask(new Response('{}', { status: 429 }), listener);
  expect(told).toHaveLength(3);
});
