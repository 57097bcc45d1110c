import { inspect } from 'node:util';
import { curriculumFormat } from '@roadwright/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { classifyFailure } from '../failure/classify-failure.ts';
import { createFakeSender } from '../testing/create-fake-sender.ts';
import { renderInput } from '../testing/create-test-client.ts';
import type { Fault, FaultRule } from '../testing/fault.ts';
import { FAULTS } from '../testing/faults.ts';
import { ANTHROPIC_REFUSALS } from '../testing/refusals-anthropic.ts';
import { GOOGLE_REFUSALS } from '../testing/refusals-google.ts';
import { OPENAI_REFUSALS } from '../testing/refusals-openai.ts';
import { startWireServer, type WireServer } from '../testing/start-wire-server.ts';
import { createAnthropicTransport } from './create-anthropic-transport.ts';
import { createGoogleTransport } from './create-google-transport.ts';
import { createOpenAiTransport } from './create-openai-transport.ts';
import { createStrictSchema } from './create-strict-schema.ts';
import type { LlmTransport, TransportPart, TransportRequest } from './transport.ts';

let server: WireServer | undefined;
afterEach(() => server?.close());

const KEY = 'zebra.SECRET/9f8e7d6c5b';
const { signal } = new AbortController();

const VENDORS = [
  {
    name: 'OpenAI',
    create: createOpenAiTransport,
    model: 'gpt-6-luna',
    path: '/v1/chat/completions',
    key_header: ['authorization', `Bearer ${KEY}`],
    refusals: OPENAI_REFUSALS,
    overloaded: { message: 'The engine is currently overloaded', type: 'overloaded_error', code: null },
    no_credit: { message: 'You exceeded your current quota.', type: 'x', code: 'insufficient_quota' },
  },
  {
    name: 'Anthropic',
    create: createAnthropicTransport,
    model: 'claude-sonnet-5-5',
    path: '/v1/messages',
    key_header: ['x-api-key', KEY],
    refusals: ANTHROPIC_REFUSALS,
    overloaded: { type: 'overloaded_error', message: 'Overloaded' },
    no_credit: { type: 'billing_error', message: 'There is an issue with your billing.' },
  },
  {
    name: 'Google',
    create: createGoogleTransport,
    model: 'gemini-3.8-flash',
    path: '/v1/models/gemini-3.8-flash:streamGenerateContent',
    key_header: ['x-goog-api-key', KEY],
    refusals: GOOGLE_REFUSALS,
    overloaded: { code: 503, status: 'UNAVAILABLE', message: 'The model is overloaded.' },
    no_credit: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Your prepayment credits are depleted.' },
  },
] as const;

type Vendor = (typeof VENDORS)[number];

const createLesson = ({ model }: Vendor): TransportRequest => ({
  model,
  messages: [
    { role: 'system', text: 'You write courses.' },
    { role: 'user', text: renderInput({ learning_goal: 'Learn Rust', max_concepts: 2 }) },
  ],
});
const createOutline = (vendor: Vendor): TransportRequest => ({
  ...createLesson(vendor),
  format: { name: 'curriculum', schema: createStrictSchema(curriculumFormat.wire) },
});

async function open({ create }: Vendor, faults: readonly FaultRule[] = []) {
  server = await startWireServer({ faults });
  return { wire: server, transport: create({ base_url: server.base_url, api_key: KEY }) };
}

const openWith = (vendor: Vendor, fault: Fault) => open(vendor, [{ fault }]);

async function collect(transport: LlmTransport, request: TransportRequest): Promise<TransportPart[]> {
  const parts: TransportPart[] = [];
  for await (const part of transport.stream(request, signal)) parts.push(part);
  return parts;
}

async function findKind(transport: LlmTransport, request: TransportRequest) {
  const error = await collect(transport, request).catch((thrown: unknown) => thrown);
  expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toMatch(/SECRET|Learn Rust/);
  return classifyFailure(error, Date.now());
}

const textOf = (parts: readonly TransportPart[]) =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

describe.each(VENDORS)('$name', (vendor) => {
  const lesson = createLesson(vendor);

  test('a text comes after the headers, with figures and the model at the end', async () => {
    const { transport, wire } = await open(vendor);
    const parts = await collect(transport, lesson);
    expect(parts[0]).toMatchObject({ type: 'headers', headers: { 'content-type': 'text/event-stream' } });
    expect(parts.map(({ type }) => type)).toContain('text');
    expect(textOf(parts)).toMatch(/^# /);
    expect(parts.at(-1)).toEqual({
      type: 'finish',
      reason: 'stop',
      model: vendor.model,
      tokens: { input_tokens: expect.any(Number), output_tokens: expect.any(Number) },
    });
    const [name, value] = vendor.key_header;
    expect(wire.requests).toHaveLength(1);
    expect(wire.requests[0]?.path.split('?')[0]).toBe(vendor.path);
    expect(wire.requests[0]?.path).not.toContain('SECRET');
    expect(wire.requests[0]?.headers[name]).toBe(value);
    expect(wire.requests[0]?.body.messages?.map(({ content }) => content)).toEqual(
      lesson.messages.map(({ text }) => text),
    );
  });

  test('a structured answer is asked for by the schema, whose name is told', async () => {
    const { transport, wire } = await open(vendor);
    const answer = JSON.parse(textOf(await collect(transport, createOutline(vendor))));
    expect(answer.stages).toHaveLength(2);
    expect(wire.requests[0]).toMatchObject({ answer: 'curriculum' });
    expect(wire.requests[0]?.body.messages?.[0]?.content).toBe('You write courses.');
    expect(wire.requests[0]?.body.response_format?.json_schema?.schema).toMatchObject({
      required: ['title', 'summary', 'stages'],
      additionalProperties: false,
    });
  });

  test('what came from a cache and what was thinking is counted apart', async () => {
    const { transport } = await openWith(vendor, { kind: 'usage', cached: 7, reasoning: 11 });
    expect((await collect(transport, lesson)).at(-1)).toMatchObject({
      tokens: { cached_input_tokens: 7, reasoning_tokens: 11 },
    });
  });

  test('figures that are left out are no figures', async () => {
    const { transport } = await openWith(vendor, FAULTS.noUsage());
    expect((await collect(transport, lesson)).at(-1)).not.toHaveProperty('tokens');
  });

  test('room that is asked for reaches the server', async () => {
    const { transport, wire } = await open(vendor);
    await collect(transport, { ...lesson, max_output_tokens: 9000 });
    const { sent, body } = wire.requests[0]!;
    expect(body.max_tokens ?? (sent as { max_completion_tokens?: number }).max_completion_tokens).toBe(9000);
  });

  test.each([
    ['length', FAULTS.truncated()],
    ['content_filter', FAULTS.filtered()],
    ['content_filter', FAULTS.refusal()],
  ])('an answer may end by %s', async (reason, fault) => {
    const { transport } = await openWith(vendor, fault);
    expect((await collect(transport, lesson)).at(-1)).toMatchObject({ type: 'finish', reason });
  });

  test('an error in the middle of a stream is judged like any other', async () => {
    for (const [error, kind] of [
      [vendor.overloaded, 'overloaded'],
      [vendor.no_credit, 'quota'],
    ] as const) {
      const { transport, wire } = await openWith(vendor, { kind: 'error_chunk', error });
      expect(await findKind(transport, lesson)).toMatchObject({ kind });
      await wire.close();
    }
  });

  test.each(vendor.refusals)('a refusal comes with all that it says: $what', async (refusal) => {
    const { status, headers = {}, body, kind } = refusal;
    const { transport, wire } = await openWith(vendor, { kind: 'status', status, headers, body });
    const failure = await findKind(transport, lesson);
    expect(failure).toMatchObject({ kind, status });
    if (headers['retry-after'] !== undefined) expect(failure.retry_after_ms).toBe(refusal.retry_after_ms);
    expect(wire.requests).toHaveLength(1);
  });

  test.each([
    ['unreachable', FAULTS.reset()],
    ['wrong_endpoint', FAULTS.webPage()],
  ])('what is no whole answer is %s', async (kind, fault) => {
    const { transport } = await openWith(vendor, fault);
    expect(await findKind(transport, lesson)).toMatchObject({ kind });
  });

  test('an answer that ends in the middle has no finish, which a client takes for a cut', async () => {
    const { transport } = await openWith(vendor, FAULTS.endEarly());
    expect((await collect(transport, lesson)).at(-1)).toMatchObject({ type: 'text' });
  });

  test.each(['nothing', 'half'] as const)(
    'giving up while it hangs after %s closes the socket',
    async (after) => {
      const { transport, wire } = await openWith(vendor, FAULTS.hang(after));
      const stop = new AbortController();
      const parts = transport.stream(lesson, stop.signal)[Symbol.asyncIterator]();
      const ended = (async () => {
        while (!(await parts.next()).done);
      })().catch((error: unknown) => error);
      await expect.poll(() => wire.in_flight).toBe(1);
      stop.abort(new Error('cancelled'));
      expect(await ended).toBeInstanceOf(Error);
      await expect.poll(() => wire.aborted_count).toBe(1);
    },
  );

  test('leaving early closes the socket, at the headers as well', async () => {
    for (const type of ['headers', 'thinking'] as const) {
      const { transport, wire } = await openWith(vendor, FAULTS.hang('half'));
      for await (const part of transport.stream(lesson, signal)) if (part.type === type) break;
      await expect.poll(() => wire.aborted_count).toBe(1);
      await wire.close();
    }
  });

  test('headers are told before the first word is there', async () => {
    const begun = new Response(new ReadableStream(), { headers: { 'x-ratelimit-remaining-requests': '3' } });
    const transport = vendor.create({
      base_url: 'http://models.example',
      api_key: KEY,
      send: createFakeSender(() => begun),
    });
    for await (const part of transport.stream(lesson, signal)) {
      expect(part).toEqual({ type: 'headers', headers: { 'x-ratelimit-remaining-requests': '3' } });
      break;
    }
  });

  test('the query of the address goes along and stays hidden', async () => {
    server = await startWireServer();
    const transport = vendor.create({ base_url: `${server.base_url}/?tenant=SECRET`, api_key: KEY });
    await collect(transport, lesson);
    expect(transport.address).toBe(server.base_url);
    expect(server.requests[0]?.path).toMatch(/[?&]tenant=SECRET$/);
  });
});

test('a Claude without an output format answers by its one tool', async () => {
  const vendor = VENDORS[1];
  const { transport, wire } = await open(vendor);
  const parts = await collect(transport, { ...createOutline(vendor), model: 'claude-3-5-haiku-latest' });
  expect(JSON.parse(textOf(parts)).stages).toHaveLength(2);
  expect(parts.at(-1)).toMatchObject({ reason: 'stop' });
  expect(wire.requests[0]?.sent).toHaveProperty('tool_choice');
});
