import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readJsonBody } from './read-json-body.ts';

const headers = { 'content-type': 'application/json' };
const send = async (body: ReadableStream<Uint8Array>, patience_ms: number): Promise<string> => {
  const app = new Hono().use(readJsonBody({ patience_ms })).post('/', (c) => c.text('taken'));
  app.onError((error, c) => c.text(error.message, 400));
  const response = await app.request('/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return await response.text();
};

it('does not wait for a body that does not arrive in time', async () => {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from('{')) });
  expect(await send(body, 20)).toBe('body_too_slow: A body has to arrive within 0.02 s.');
});

it('takes a body that arrives in pieces', async () => {
  expect(await send(ReadableStream.from(['{"a":', '1}'].map((text) => Buffer.from(text))), 30_000)).toBe(
    'taken',
  );
});
