import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINISH_EVENT } from './body-reader.ts';
import { createWireFetch } from './create-wire-fetch.ts';

const delta = (content: string, finish_reason: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason }] })}\n\n`;
const HELLO = delta('Grüß dich ✓');
const DONE = 'data: [DONE]\n\n';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Gives what a body reads as once it went through, however it was cut into pieces. */
async function passOn(pieces: readonly Uint8Array[], headers: Record<string, string> = {}): Promise<string> {
  const answer = new Response(ReadableStream.from(pieces), { headers });
  return (await createWireFetch(async () => answer)('http://models.example')).text();
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
    ['was cut off', HELLO + HELLO],
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

  test('is passed on event by event, before the next one is there', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const response = await createWireFetch(async () => new Response(readable))('http://models.example');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (const event of [': awake\n\n', HELLO, delta('', 'stop'), DONE]) {
      await writer.write(bytesOf(event));
      expect((await reader.read()).value).toBe(event);
    }
  });

  test('is given up at its source when nobody reads on', async () => {
    const reasons: unknown[] = [];
    const source = new ReadableStream({ cancel: (reason) => void reasons.push(reason) });
    const response = await createWireFetch(async () => new Response(source))('http://models.example');
    await response.body?.cancel('enough');
    expect(reasons).toEqual(['enough']);
  });
});

test('a web page is a wrong address, whatever it calls itself', async () => {
  const page = '\n<!doctype html><title>Hello</title>';
  await expect(pass(page, { 'content-type': 'text/plain' })).rejects.toMatchObject({
    code: 'wrong_endpoint',
  });
});

test('a refusal comes through untouched', async () => {
  const refusal = new Response('{"error":{"message":"no"}}', { status: 400 });
  expect(await createWireFetch(async () => refusal)('http://models.example')).toBe(refusal);
});
