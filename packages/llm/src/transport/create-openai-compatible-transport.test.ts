import { inspect } from 'node:util';
import { curriculumFormat } from '@roadwright/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { createFakeSender } from '../testing/create-fake-sender.ts';
import { renderInput } from '../testing/create-test-client.ts';
import type { FaultRule } from '../testing/fault.ts';
import { FAULTS } from '../testing/faults.ts';
import { startWireServer, type WireServer } from '../testing/start-wire-server.ts';
import { createOpenAiCompatibleTransport } from './create-openai-compatible-transport.ts';
import { createStrictSchema } from './create-strict-schema.ts';
import { type SendRequest, sendRequest } from './send-request.ts';
import type { TransportPart, TransportRequest } from './transport.ts';

let server: WireServer | undefined;
afterEach(() => server?.close());

const { signal } = new AbortController();
const outline: TransportRequest = {
  model: 'm',
  messages: [
    { role: 'system', text: 'You write courses.' },
    { role: 'user', text: renderInput({ learning_goal: 'Learn Rust', max_concepts: 2 }) },
  ],
  format: { name: 'curriculum', schema: createStrictSchema(curriculumFormat.wire) },
};
const { format: _, ...lesson } = outline;

async function start(faults: readonly FaultRule[] = []): Promise<WireServer> {
  server = await startWireServer({ faults });
  return server;
}

/** Collects the whole answer. */
async function collect(parts: AsyncIterable<TransportPart>): Promise<TransportPart[]> {
  const all: TransportPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

const textOf = (parts: readonly TransportPart[]) =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

describe('createOpenAiCompatibleTransport', () => {
  test('gives headers first, then the text, and figures at the end', async () => {
    const { base_url } = await start();
    const transport = createOpenAiCompatibleTransport({ base_url });
    const parts = await collect(transport.stream(lesson, signal));
    expect(parts[0]).toMatchObject({ type: 'headers', headers: { 'content-type': 'text/event-stream' } });
    expect(parts.map(({ type }) => type)).toContain('text');
    expect(parts.at(-1)).toMatchObject({ type: 'finish', reason: 'stop', model: 'm' });
    expect(parts.at(-1)).toHaveProperty('tokens.output_tokens', expect.any(Number));
  });

  test('a body instead of a stream gives the same text', async () => {
    const { base_url } = await start([{ fault: FAULTS.noStream(), nth: [2] }]);
    const transport = createOpenAiCompatibleTransport({ base_url });
    const streamed = await collect(transport.stream(lesson, signal));
    const whole = await collect(transport.stream(lesson, signal));
    expect(textOf(whole)).toBe(textOf(streamed));
    expect(whole.at(-1)).toEqual(streamed.at(-1));
  });

  test('a stream that calls itself JSON is read as a stream', async () => {
    const { base_url } = await start();
    const mislabel: SendRequest = async (url, init) => ({
      ...(await sendRequest(url, init)),
      headers: { 'content-type': 'application/json' },
    });
    const transport = createOpenAiCompatibleTransport({ base_url, send: mislabel });
    expect(textOf(await collect(transport.stream(lesson, signal)))).toMatch(/^# /);
  });

  test('key, headers, query and max_tokens reach the server, and the address shows none of them', async () => {
    const { base_url, requests } = await start();
    const transport = createOpenAiCompatibleTransport({
      base_url: `${base_url}/?api-version=1`,
      api_key: 'k',
      headers: { 'x-extra': '1' },
      max_output_tokens: 99,
    });
    await collect(transport.stream(lesson, signal));
    expect(transport.address).toBe(base_url);
    expect(requests[0]).toMatchObject({
      path: '/v1/chat/completions?api-version=1',
      headers: { authorization: 'Bearer k', 'x-extra': '1' },
      body: { max_tokens: 99 },
    });
  });

  test('what the server repeats of key, headers and query is told to nobody', async () => {
    const answers = [
      new Response('{"error":{"message":"got zebra.SECRET/9f, Basic horse+SECRET==, llama=SECRET"}}', {
        status: 400,
        headers: { 'x-seen': 'horse+SECRET==' },
      }),
      new Response('data: {"error":{"message":"got zebra.SECRET/9f"}}\n\n'),
    ];
    const transport = createOpenAiCompatibleTransport({
      base_url: 'http://models.example/v1?tenant=llama%3DSECRET',
      api_key: 'zebra.SECRET/9f',
      headers: { 'x-login': 'Basic horse+SECRET==' },
      send: createFakeSender(() => answers.shift() ?? Response.error()),
    });
    for (const message of ['got …, …, …', 'got …']) {
      const error = await collect(transport.stream(lesson, signal)).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ message });
      expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain('SECRET');
    }
  });

  test('without a key no authorization is sent', async () => {
    const { base_url, requests } = await start();
    await collect(createOpenAiCompatibleTransport({ base_url, api_key: '' }).stream(lesson, signal));
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('a server that knows no json_schema is asked for any JSON, then in words only, and remembered', async () => {
    const { base_url, requests } = await start([
      { when: ({ body }) => body.response_format !== undefined, fault: FAULTS.formatRefused() },
    ]);
    const transport = createOpenAiCompatibleTransport({ base_url });
    const first = JSON.parse(textOf(await collect(transport.stream(outline, signal))));
    expect(first.stages).toHaveLength(2);
    await collect(transport.stream(outline, signal));
    expect(requests.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
    const system = requests.at(-1)?.body.messages?.[0]?.content;
    expect(system).toMatch(/^You write courses\.\n\nAnswer with one JSON object named "curriculum"/);
    expect(system).toContain('"additionalProperties":false');
  });

  test('a refusal that is not about the format is no reason to ask for less', async () => {
    const { base_url, requests } = await start([
      { fault: { kind: 'status', status: 400, body: { error: { message: 'temperature is out of range' } } } },
    ]);
    const transport = createOpenAiCompatibleTransport({ base_url });
    await expect(collect(transport.stream(outline, signal))).rejects.toMatchObject({ status: 400 });
    expect(requests).toHaveLength(1);
  });

  test('a refusal that repeats the prompt is judged by its own words', async () => {
    const message = `Invalid request. You sent: ${'Teach me. '.repeat(40)} the grammar of a JSON schema`;
    const { base_url, requests } = await start([
      { fault: { kind: 'status', status: 400, body: { error: { message } } } },
    ]);
    const transport = createOpenAiCompatibleTransport({ base_url });
    await expect(collect(transport.stream(outline, signal))).rejects.toMatchObject({ status: 400 });
    expect(requests).toHaveLength(1);
  });

  test('a format may be refused by the code alone', async () => {
    const error = { message: 'Not supported.', code: 'unsupported_response_format' };
    const { base_url, requests } = await start([
      { nth: [1], fault: { kind: 'status', status: 400, body: { error } } },
    ]);
    await collect(createOpenAiCompatibleTransport({ base_url }).stream(outline, signal));
    expect(requests).toHaveLength(2);
  });

  test('leaving an answer early closes the connection', async () => {
    const wire = await start([{ fault: FAULTS.hang('half') }]);
    const transport = createOpenAiCompatibleTransport({ base_url: wire.base_url });
    for await (const part of transport.stream(lesson, signal)) if (part.type === 'thinking') break;
    await expect.poll(() => wire.aborted_count).toBe(1);
  });
});
