import { inspect } from 'node:util';
import { AppError, curriculumFormat, intentFormat, quizFormat, resourcesFormat } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { createTestClient, createTestScope, renderInput } from '../testing/create-test-client.ts';
import type { Fault, FaultRule } from '../testing/fault.ts';
import { FAULTS } from '../testing/faults.ts';
import { pollUntil } from '../testing/poll-until.ts';
import { startWireServer, type WireServer } from '../testing/start-wire-server.ts';
import { createOpenAiCompatibleTransport } from '../transport/create-openai-compatible-transport.ts';

const GOAL = { learning_goal: 'Learn Rust ownership', primary_language: 'en', max_concepts: 8 };
const PROMPT = { system: 'You write courses.', user: renderInput(GOAL), version: 'test@1' };

let server: WireServer | undefined;
afterEach(() => server?.close());

async function setUp(faults: readonly FaultRule[] = [], options: object = {}) {
  server = await startWireServer({ faults, ...options });
  const transport = createOpenAiCompatibleTransport({
    base_url: server.base_url,
    api_key: 'sk-secret-0123456789',
  });
  const controller = new AbortController();
  const call = { prompt: PROMPT, scope: createTestScope(), signal: controller.signal };
  return {
    server,
    controller,
    text: { ...call, step: 'tutorial' as const },
    outline: { ...call, step: 'curriculum' as const, format: curriculumFormat },
    quiz: { ...call, step: 'quiz' as const, format: quizFormat },
    ...createTestClient({ transport, ...options }),
  };
}

const always = (fault: Fault): FaultRule[] => [{ fault }];
const once = (fault: Fault): FaultRule[] => [{ fault, nth: [1] }];
const settle = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('an answer over the wire', () => {
  test('structured answers are asked for by strict schema and come back decoded', async () => {
    const { client, server, outline } = await setUp();
    const { value, usage, model } = await client.writeObject(outline);
    expect(value.stages.flatMap((stage) => stage.modules.flatMap((module) => module.concepts))).toHaveLength(
      8,
    );
    expect(model).toBe('model-for-curriculum');
    expect(usage.llm_calls).toBe(1);
    expect(usage.output_tokens).toBeGreaterThan(100);
    const { body, headers } = server.requests[0]!;
    expect(headers.authorization).toBe('Bearer sk-secret-0123456789');
    expect(body).toMatchObject({
      model: 'model-for-curriculum',
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'curriculum', strict: true },
    });
    expect(body.messages).toEqual([
      { role: 'system', content: PROMPT.system },
      { role: 'user', content: PROMPT.user },
    ]);
  });

  test('text comes as plain text, without response_format', async () => {
    const { client, server, text } = await setUp();
    const { value } = await client.writeText(text);
    expect(value).toMatch(/^# /);
    expect(server.requests[0]?.body).not.toHaveProperty('response_format');
  });

  test.each([
    ['a fence', FAULTS.fenced()],
    ['trailing commas', FAULTS.trailingCommas()],
    ['reasoning in front', FAULTS.thinking()],
    ['characters that cannot be stored', FAULTS.nulCharacters()],
    ['a body instead of a stream', FAULTS.noStream()],
    ['no token figures', FAULTS.noUsage()],
  ])('an answer with %s is taken at the first try', async (_, fault) => {
    const { client, outline, server } = await setUp(always(fault));
    const { value, usage } = await client.writeObject(outline);
    expect(value.stages.length).toBeGreaterThan(0);
    expect(value.title).not.toContain('\u0000');
    expect(usage).toMatchObject({ llm_calls: 1 });
    expect(usage.input_tokens).toBeGreaterThan(20);
    expect(usage.output_tokens).toBeGreaterThan(100);
    expect(server.requests).toHaveLength(1);
  });

  const body = JSON.stringify({ choices: [{ message: { role: 'assistant', content: '# Hello' } }] });
  const piece = 'data: {"choices":[{"delta":{"content":"# Hello"}}]}\n\n';
  test.each([
    ['JSON without a finish reason', 'application/json', body],
    ['JSON as plain text', 'text/plain', body],
    ['JSON as bytes', 'application/octet-stream', body],
    ['a stream without a finish reason', 'text/event-stream', `${piece}data: [DONE]\n\n`],
  ])('a small server that sends %s is understood at the first try', async (_, content_type, sent) => {
    const { client, text, server } = await setUp(always({ kind: 'raw', content_type, body: sent }));
    expect(await client.writeText(text)).toMatchObject({ value: '# Hello', usage: { llm_calls: 1 } });
    expect(server.requests).toHaveLength(1);
  });

  test('a stream that ends without a finish reason and without [DONE] was cut off', async () => {
    const { client, text } = await setUp(
      always({ kind: 'raw', content_type: 'text/event-stream', body: piece }),
    );
    expect(await settle(client.writeText(text))).toMatchObject({ code: 'llm_unreachable' });
  });

  test('text loses characters that cannot be stored and reasoning in front', async () => {
    const { client, text } = await setUp([
      { fault: FAULTS.nulCharacters(), nth: [1] },
      { fault: FAULTS.thinking(), nth: [1] },
    ]);
    expect((await client.writeText(text)).value).not.toContain('\u0000');
    expect((await client.writeText(text)).value).toMatch(/^# /);
  });
});

describe('an answer that cannot be used', () => {
  test.each([
    ['prose', FAULTS.prose()],
    ['half a JSON', FAULTS.halfJson()],
    ['another shape', FAULTS.wrongShape()],
  ])('%s goes back to the model once, with the issues', async (_, fault) => {
    const { client, outline, server } = await setUp(once(fault));
    const { usage } = await client.writeObject(outline);
    expect(usage.llm_calls).toBe(2);
    const messages = server.requests[1]!.body.messages!;
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(messages[3]?.content).toContain('Your answer cannot be used');
  });

  test.each([
    ['prose', FAULTS.prose()],
    ['half a JSON', FAULTS.halfJson()],
    ['another shape', FAULTS.wrongShape()],
  ])('%s three times is the end', async (_, fault) => {
    const { client, outline, server } = await setUp(always(fault));
    const error = await settle(client.writeObject(outline));
    expect(error).toMatchObject({ code: 'llm_invalid_answer', retry: 'backoff' });
    expect((error as AppError).detail).toContain(
      'gave unusable answers, also after it was told what is wrong (curriculum: ',
    );
    expect((error as AppError).meta.usage).toMatchObject({ llm_calls: 3 });
    expect(server.requests).toHaveLength(3);
  });

  test('an outline that breaks only rules of content is left to those rules', async () => {
    for (const fault of [
      FAULTS.cyclicCurriculum(),
      FAULTS.emptyCurriculum(),
      FAULTS.blankTitles(),
      FAULTS.tooManyConcepts(),
    ]) {
      const { client, outline, server } = await setUp(always(fault));
      await client.writeObject(outline);
      expect(server.requests).toHaveLength(1);
      await server.close();
    }
  });

  test('a truncated answer is asked for again with more room and never repaired', async () => {
    const { client, quiz, server } = await setUp(once(FAULTS.truncated()));
    expect((await client.writeObject(quiz)).usage.llm_calls).toBe(2);
    expect(server.requests.map(({ body }) => body.max_tokens)).toEqual([undefined, 4096]);
    expect(server.requests[1]?.body.messages).toHaveLength(2);
  });

  test('an answer truncated at the same place twice is the end', async () => {
    const { client, quiz, text } = await setUp(always(FAULTS.truncated()));
    expect(await settle(client.writeObject(quiz))).toMatchObject({ code: 'llm_truncated' });
    expect(await settle(client.writeText(text))).toMatchObject({ code: 'llm_truncated' });
  });

  test('an empty text is asked for again, and in the end is no answer', async () => {
    const { client, text, server } = await setUp(always(FAULTS.emptyText()));
    expect(await settle(client.writeText(text))).toMatchObject({ code: 'llm_invalid_answer' });
    expect(server.requests).toHaveLength(4);
  });

  test.each([
    ['a refusal', FAULTS.refusal()],
    ['a content filter', FAULTS.filtered()],
  ])('%s is the end at once', async (_, fault) => {
    const { client, text, server } = await setUp(always(fault));
    expect(await settle(client.writeText(text))).toMatchObject({ code: 'llm_refused', retry: 'never' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a provider in trouble', () => {
  test.each([
    ['429', FAULTS.rateLimited()],
    ['429 with Retry-After', FAULTS.rateLimited({ 'retry-after-ms': '1' })],
    ['429 for concurrency', FAULTS.tooManyAtOnce()],
    ['500', FAULTS.serverFault()],
    ['503', FAULTS.serverFault(503)],
    ['529', FAULTS.overloaded()],
    ['an error chunk after 200', FAULTS.overloadedAfter200()],
    ['a connection reset', FAULTS.reset()],
    ['a connection reset in the middle', FAULTS.reset('half')],
  ])('%s is asked again', async (_, fault) => {
    const { client, text, server } = await setUp(once(fault));
    const { value, usage } = await client.writeText(text);
    expect(value).toMatch(/^# /);
    expect(usage.llm_calls).toBe(2);
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['llm_auth_refused', FAULTS.keyRefused(), /Check LLM_API_KEY/, 1],
    ['llm_quota_exhausted', FAULTS.quotaExhausted(), /quota/, 1],
    ['llm_bad_request', FAULTS.unknownModel(), /no model named model-for-tutorial.*Check LLM_MODEL/, 1],
    ['llm_unreachable', FAULTS.webPage(), /Check LLM_BASE_URL/, 1],
    ['llm_overloaded', FAULTS.overloaded(), /overloaded/, 4],
    ['llm_overloaded', FAULTS.overloadedAfter200(), /overloaded/, 4],
    ['llm_unreachable', FAULTS.reset(), /Is the server at this address running/, 4],
    ['llm_unreachable', FAULTS.reset('half'), /127\.0\.0\.1/, 4],
  ])('%s after what cannot be helped', async (code, fault, detail, count) => {
    const { client, text, server, calls } = await setUp(always(fault));
    const error = (await settle(client.writeText(text))) as AppError;
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe(code);
    expect(error.detail).toMatch(detail);
    expect(error.detail).toContain(new URL(server.base_url).host);
    expect(JSON.stringify([error.detail, error.meta, String(error.cause)])).not.toMatch(/sk-/);
    expect(server.requests).toHaveLength(count);
    expect(calls).toMatchObject([{ outcome: code }]);
  });

  test('a key that the provider repeats stands neither in the detail nor in anything a log prints', async () => {
    const key = 'zebra.SECRET/9f8e7d6c5b';
    const body = { error: { message: `wrong; you sent ${key}` } };
    const { text, server } = await setUp(
      always({ kind: 'status', status: 400, headers: { seen: key }, body }),
    );
    const transport = createOpenAiCompatibleTransport({ base_url: server.base_url, api_key: key });
    const { client } = createTestClient({ transport });
    const error = (await settle(client.writeText(text))) as AppError;
    expect(error.detail).toMatch(/It said: wrong; you sent …$/);
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY })).not.toContain('zebra');
  });

  test('a provider that is not there is unreachable', async () => {
    const { client, text, server } = await setUp();
    await server.close();
    expect(await settle(client.writeText(text))).toMatchObject({ code: 'llm_unreachable', retry: 'backoff' });
  });

  test.each([
    ['begin', FAULTS.hang(), 60_000],
    ['go on', FAULTS.hang('half'), 30_000],
  ])(
    'an answer that does not %s is given up, its connection closed, and asked for again',
    async (_, fault, limit) => {
      const clock = createManualClock();
      const { client, text, server, attempts } = await setUp(once(fault), { clock });
      const answer = client.writeText(text);
      await pollUntil(() => server.requests.length === 1);
      if (limit === 30_000) await pollUntil(() => clock.pending.some((due) => due === 30_000));
      await clock.advance(limit);
      await pollUntil(() => server.aborted_count === 1);
      await pollUntil(() => attempts.length === 1);
      await clock.advance(1);
      expect((await answer).usage.llm_calls).toBe(2);
    },
  );

  test('a slow first word within the limit is waited for', async () => {
    const { client, text } = await setUp(once(FAULTS.slowFirstToken(30)));
    const { usage } = await client.writeText(text);
    expect(usage.llm_calls).toBe(1);
  });
});

describe('a call that is aborted', () => {
  test.each([
    ['before the first word', FAULTS.hang()],
    ['in the middle of an answer', FAULTS.hang('half')],
  ])('%s closes the connection and rejects with the caller’s reason', async (_, fault) => {
    const { client, text, server, controller, calls, limiterState } = await setUp(always(fault));
    const ended = settle(client.writeText(text));
    await pollUntil(() => server.requests.length === 1);
    const reason = new Error('task cancelled');
    controller.abort(reason);
    expect(await ended).toBe(reason);
    await pollUntil(() => server.aborted_count === 1);
    expect(server.in_flight).toBe(0);
    expect(calls).toMatchObject([{ outcome: 'aborted' }]);
    expect(limiterState().in_flight).toBe(0);
  });

  test('before it began sends nothing', async () => {
    const { client, text, server, controller } = await setUp();
    controller.abort(new Error('too late'));
    await expect(client.writeText(text)).rejects.toThrow('too late');
    expect(server.requests).toHaveLength(0);
  });
});

describe('many calls', () => {
  test('500 at once share one signal, stay under the ceiling and are all answered', async () => {
    const { client, server, outline, text, controller, attempts } = await setUp([], { max_concurrency: 64 });
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const calls = Array.from({ length: 500 }, (_, order) => {
      const scope = createTestScope(order);
      if (order % 3 === 0) return client.writeText({ ...text, scope });
      if (order % 3 === 1)
        return client.writeObject({ ...outline, scope, step: 'intent', format: intentFormat });
      return client.writeObject({ ...outline, scope, step: 'resources', format: resourcesFormat });
    });
    await Promise.all(calls);
    process.off('warning', note);
    expect(server.requests).toHaveLength(500);
    expect(server.in_flight_peak).toBeLessThanOrEqual(64);
    expect(attempts.map(({ scope }) => scope.order)).toContain(499);
    expect(warnings).toEqual([]);
    expect(controller.signal.aborted).toBe(false);
  });

  test('aborting them all closes every connection', async () => {
    const { client, server, text, controller } = await setUp(always(FAULTS.hang()));
    const ended = Array.from({ length: 100 }, () => settle(client.writeText(text)));
    await pollUntil(() => server.requests.length === 100);
    controller.abort(new Error('stop'));
    expect(new Set((await Promise.all(ended)).map(String))).toEqual(new Set(['Error: stop']));
    await pollUntil(() => server.in_flight === 0);
    expect(server.aborted_count).toBe(100);
  });
});
