import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createManualClock } from '@roadwright/domain/testing';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createFakeSender } from '../../testing/create-fake-sender.ts';
import { createTempFolder } from '../../testing/create-temp-folder.ts';
import { createTestClient, createTestScope } from '../../testing/create-test-client.ts';
import { pollUntil } from '../../testing/poll-until.ts';
import { createOpenAiCompatibleTransport } from '../../transport/create-openai-compatible-transport.ts';
import type { LlmTransport, TransportPart, TransportRequest } from '../../transport/transport.ts';
import { TransportError } from '../../transport/transport-error.ts';
import { createRecordingStore } from './create-recording-store.ts';
import { createRecordingTransport } from './create-recording-transport.ts';
import { createReplayTransport } from './create-replay-transport.ts';
import { ReplayMiss } from './replay-miss.ts';

const REQUEST: TransportRequest = {
  model: 'author-1',
  messages: [
    { role: 'system', text: 'Be kind.' },
    { role: 'user', text: `Write about ownership.\n${'x'.repeat(100)}` },
  ],
  format: { name: 'quiz', schema: { type: 'object', required: ['a', 'b'] } },
  max_output_tokens: 1000,
};
const HEADERS = { 'content-type': 'text/event-stream', 'x-ratelimit-remaining-requests': '9' };
const WHOLE: readonly TransportPart[] = [
  { type: 'headers', headers: HEADERS },
  { type: 'thinking' },
  { type: 'text', text: 'Half \u2028 "a" ' },
  { type: 'text', text: 'lesson 漢字' },
  {
    type: 'finish',
    reason: 'stop',
    tokens: { input_tokens: 10, output_tokens: 5, cached_input_tokens: 4, reasoning_tokens: 2 },
    model: 'author-1-2026',
  },
];
const CUT_OFF = WHOLE.slice(0, 3);
const createText = (text: string): readonly TransportPart[] => [
  { type: 'text', text },
  { type: 'finish', reason: 'stop', tokens: { input_tokens: 10, output_tokens: 5 } },
];
const throttled = () =>
  new TransportError('Slow down', {
    status: 429,
    code: 'rate_limit_exceeded',
    headers: { 'retry-after': '2', date: 'Sun, 22 Nov 2026 10:00:00 GMT' },
    retry_after_ms: 1500,
  });

const signal = new AbortController().signal;

/** Everything that one asking gives: its parts, then the error if it ended with one. */
async function collect(transport: LlmTransport, request = REQUEST, own = signal) {
  const parts: TransportPart[] = [];
  try {
    for await (const part of transport.stream(request, own)) parts.push(part);
  } catch (error) {
    return { parts, error };
  }
  return { parts, error: undefined };
}

/** Plays the answers of a script one after the other, part for part. */
function createPlayer(script: readonly (readonly TransportPart[] | TransportError)[]) {
  const requests: TransportRequest[] = [];
  const transport: LlmTransport = {
    address: 'https://models.example/v1',
    key_variable: 'LLM_API_KEY',
    async *stream(request) {
      const answer = script[requests.length] ?? [];
      requests.push(request);
      if (answer instanceof TransportError) throw answer;
      yield* answer;
    },
  };
  return { ...transport, requests };
}

async function setUp(script: Parameters<typeof createPlayer>[0]) {
  const dir = await createTempFolder();
  const clock = createManualClock();
  const store = createRecordingStore({ dir });
  const scripted = createPlayer(script);
  const recording = createRecordingTransport(scripted, { store, clock });
  const { address, key_variable } = scripted;
  const open = (own: object = {}) =>
    createReplayTransport({ store: createRecordingStore({ dir }), address, key_variable, ...own });
  const readAll = async () => {
    const names = (await readdir(dir)).toSorted();
    return Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  };
  return { dir, clock, store, scripted, recording, open, readAll };
}

describe('a replay', () => {
  it('gives part for part what was recorded, refusals and answers that broke off among them', async () => {
    const { recording, open, scripted } = await setUp([throttled(), CUT_OFF, WHOLE]);
    const recorded = [await collect(recording), await collect(recording), await collect(recording)];
    expect(recorded).toEqual([
      { parts: [], error: throttled() },
      { parts: CUT_OFF, error: undefined },
      { parts: WHOLE, error: undefined },
    ]);
    const replay = open();
    expect(replay).toMatchObject({ address: scripted.address, key_variable: 'LLM_API_KEY' });
    expect([await collect(replay), await collect(replay), await collect(replay)]).toEqual(recorded);
    expect((await collect(open())).error).toMatchObject({
      name: 'TransportError',
      status: 429,
      code: 'rate_limit_exceeded',
      retry_after_ms: 1500,
      headers: throttled().headers,
    });
    expect(scripted.requests).toHaveLength(3);
  });

  it('tells questions apart, also those of the same kind', async () => {
    const other = { ...REQUEST, model: 'author-2' };
    const { recording, open } = await setUp(['One', 'Two', 'Three'].map(createText));
    for (const request of [REQUEST, other, REQUEST]) await collect(recording, request);
    const replay = open();
    expect(await collect(replay, other)).toMatchObject({ parts: createText('Two') });
    expect(await collect(replay)).toMatchObject({ parts: createText('One') });
    expect(await collect(replay)).toMatchObject({ parts: createText('Three') });
  });

  it('gives each take to one of those who ask at once', async () => {
    const { recording, open } = await setUp(['One', 'Two', 'Three'].map(createText));
    for (const _ of [1, 2, 3]) await collect(recording);
    const replay = open();
    const all = await Promise.all([collect(replay), collect(replay), collect(replay)]);
    const texts = all.map(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? part.text : [])));
    expect(texts.flat().toSorted()).toEqual(['One', 'Three', 'Two']);
  });

  it('ends with a miss that says what was asked and how to record it', async () => {
    const { dir, recording, open } = await setUp([WHOLE]);
    await collect(recording);
    const replay = open();
    await collect(replay);
    const { error } = await collect(replay);
    expect(error).toBeInstanceOf(ReplayMiss);
    expect(error).not.toBeInstanceOf(TransportError);
    expect(error).toMatchObject({
      message:
        `${dir} has no take 2 of a quiz question to author-1 at https://models.example/v1 that begins ` +
        `“Write about ownership. ${'x'.repeat(57)}”. ` +
        'Record it: ask the provider itself once with this folder as LLM_RECORD_DIR.',
    });
    expect((await collect(replay, { model: 'author-9', messages: [] })).error).toMatchObject({
      message: expect.stringContaining('no take 1 of a text question to author-9'),
    });
  });

  it('keeps the recorded pace on a clock that it is given', async () => {
    const clock = createManualClock(5000);
    const timed = async function* (): AsyncGenerator<TransportPart> {
      for (const part of WHOLE) {
        await new Promise<void>((resolve) => clock.after(100, resolve));
        yield part;
      }
      await new Promise<void>((resolve) => clock.after(50, resolve));
      throw throttled();
    };
    const { store, scripted, open } = await setUp([]);
    const recording = createRecordingTransport({ ...scripted, stream: timed }, { store, clock });
    const recorded = collect(recording);
    await clock.advance(550);
    await recorded;

    const came: number[] = [];
    const replay = (async () => {
      for await (const _ of open({ clock }).stream(REQUEST, signal)) came.push(clock.now());
    })().catch((error) => [error.message, clock.now()]);
    const began = clock.now();
    await waitForTimer(clock);
    await clock.advance(600);
    expect(came.map((at) => at - began)).toEqual([100, 200, 300, 400, 500]);
    expect(await replay).toEqual(['Slow down', began + 550]);
    expect(clock.pending).toEqual([]);
  });

  it('ends at once when it is aborted, and the same take is there for the next asking', async () => {
    const { store, scripted, open } = await setUp([]);
    const clock = createManualClock();
    const slow = async function* (): AsyncGenerator<TransportPart> {
      yield* WHOLE.slice(0, 3);
      await new Promise<void>((resolve) => clock.after(1000, resolve));
      yield* WHOLE.slice(3);
    };
    const recorded = collect(createRecordingTransport({ ...scripted, stream: slow }, { store, clock }));
    await clock.advance(1000);
    await recorded;

    const replay = open({ clock });
    const controller = new AbortController();
    const aborted = collect(replay, REQUEST, controller.signal);
    await waitForTimer(clock);
    await clock.advance(999);
    controller.abort(new Error('task cancelled'));
    expect(await aborted).toEqual({ parts: WHOLE.slice(0, 3), error: new Error('task cancelled') });
    expect(clock.pending).toEqual([]);
    expect(await collect(replay, REQUEST, controller.signal)).toEqual({
      parts: [],
      error: new Error('task cancelled'),
    });
    expect((await collect(open())).parts).toEqual(WHOLE);
    const again = collect(replay);
    await waitForTimer(clock);
    await clock.advance(1000);
    expect((await again).parts).toEqual(WHOLE);
  });

  it('gives nothing more once it is aborted, also where no clock is kept', async () => {
    const { recording, open } = await setUp([WHOLE]);
    await collect(recording);
    const controller = new AbortController();
    const parts: TransportPart[] = [];
    const reading = (async () => {
      for await (const part of open().stream(REQUEST, controller.signal)) {
        parts.push(part);
        if (parts.length === 2) controller.abort(new Error('task cancelled'));
      }
    })();
    await expect(reading).rejects.toThrow('task cancelled');
    expect(parts).toEqual(WHOLE.slice(0, 2));
  });

  it('misses nothing for a question that was given up before it was asked', async () => {
    const { open } = await setUp([]);
    const reason = new Error('task cancelled');
    expect((await collect(open(), REQUEST, AbortSignal.abort(reason))).error).toBe(reason);
  });

  it('takes the file of another question, whatever it is called, for a miss', async () => {
    const { dir, recording, open } = await setUp([WHOLE, WHOLE]);
    await collect(recording);
    const [name = ''] = await readdir(dir);
    await collect(recording, { ...REQUEST, model: 'author-2' });
    const other = (await readdir(dir)).find((each) => each !== name) ?? '';
    await rename(join(dir, other), join(dir, name));
    expect((await collect(open())).error).toBeInstanceOf(ReplayMiss);
  });

  it('stops on a recording that somebody broke', async () => {
    const { dir, recording, open } = await setUp([WHOLE]);
    await collect(recording);
    const [name = ''] = await readdir(dir);
    const whole = await readFile(join(dir, name), 'utf8');
    for (const text of ['', whole.slice(0, -10), whole.replace('"thinking"', '"thought"'), '{}']) {
      await writeFile(join(dir, name), text);
      const { error } = await collect(open());
      expect(error).toMatchObject({ message: expect.stringContaining(`${name} is damaged`) });
      expect(error).not.toBeInstanceOf(TransportError);
    }
  });
});

describe('a recording', () => {
  it('takes nothing that the client gave up', async () => {
    const { recording, dir, scripted, store, clock } = await setUp([WHOLE]);
    for await (const part of recording.stream(REQUEST, signal)) if (part.type === 'text') break;
    const controller = new AbortController();
    const aborted = createRecordingTransport(
      {
        ...scripted,
        async *stream() {
          yield* CUT_OFF;
          controller.abort();
          throw new TransportError('The connection was closed.', { code: 'ECONNRESET' });
        },
      },
      { store, clock },
    );
    expect(await collect(aborted, REQUEST, controller.signal)).toMatchObject({ parts: CUT_OFF });
    expect(await readdir(dir)).toEqual([]);
  });

  it('takes no fault of our own for an answer', async () => {
    const { scripted, dir, store, clock } = await setUp([]);
    const stream = () => {
      throw new RangeError('a fault of ours');
    };
    const faulty = createRecordingTransport({ ...scripted, stream }, { store, clock });
    expect((await collect(faulty)).error).toEqual(new RangeError('a fault of ours'));
    expect(await readdir(dir)).toEqual([]);
  });

  it('is readable, and the same file when the same is recorded again', async () => {
    const { dir, recording, readAll } = await setUp([throttled()]);
    await collect(recording);
    const [first = ''] = await readAll();
    expect(await readdir(dir)).toEqual([expect.stringMatching(/^quiz-[0-9a-f]{16}-1\.json$/)]);
    expect(first).toMatch(
      /^\{\n {2}"version": 1,\n {2}"key": "[0-9a-f]{64}",\n {2}"take": 1,\n[\s\S]*\n\}\n$/,
    );
    expect(JSON.parse(first)).toMatchObject({
      model: 'author-1',
      format: 'quiz',
      max_output_tokens: 1000,
      messages: REQUEST.messages,
    });
    const turned = Object.fromEntries(Object.entries(REQUEST).toReversed()) as unknown as TransportRequest;
    const { message, status, code, retry_after_ms, headers } = throttled();
    const headers_turned = Object.fromEntries(Object.entries(headers).toReversed());
    const again = new TransportError(message, {
      headers: headers_turned,
      retry_after_ms,
      code,
      status: status!,
    });
    const store = createRecordingStore({ dir });
    const clock = createManualClock(777);
    await collect(createRecordingTransport(createPlayer([again]), { store, clock }), turned);
    expect(await readAll()).toEqual([first]);
  });

  it('takes the place of an older one of the same question, with all its takes', async () => {
    const { dir, recording, open } = await setUp([throttled(), throttled(), WHOLE, WHOLE]);
    for (const _ of [1, 2, 3]) await collect(recording);
    const other = { ...REQUEST, model: 'author-2' };
    await collect(recording, other);
    const store = createRecordingStore({ dir });
    const clock = createManualClock();
    await collect(createRecordingTransport(createPlayer([WHOLE]), { store, clock }));
    const replay = open();
    expect((await collect(replay)).parts).toEqual(WHOLE);
    expect((await collect(replay)).error).toBeInstanceOf(ReplayMiss);
    expect((await collect(replay, other)).parts).toEqual(WHOLE);
  });

  it('holds no key and no header that says who asked', async () => {
    const { dir, store, readAll, clock } = await setUp([]);
    const key_like = fc.string({ minLength: 12, maxLength: 40, unit: fc.constantFrom(...'aB3_-+/="\\é ') });
    const secret = key_like.filter((key) => key.trim().length >= 12);
    await fc.assert(
      fc.asyncProperty(secret, fc.boolean(), async (key, refuses) => {
        const api_key = key.trim();
        const headers = {
          'x-request-id': `req-${api_key}`,
          'X-RateLimit-Limit-Requests': '60',
          'set-cookie': 'session=private-session',
          'openai-organization': 'private-organization',
          'anthropic-organization-id': 'private-organization',
          authorization: `Bearer ${api_key}`,
        };
        const error = () => new TransportError(`Bad key ${api_key}`, { status: 401, headers, code: api_key });
        const inner: LlmTransport = {
          ...createPlayer([]),
          async *stream() {
            yield { type: 'headers', headers };
            if (refuses) throw error();
            yield* WHOLE;
          },
        };
        const request = { ...REQUEST, model: `author-${refuses}` };
        await collect(createRecordingTransport(inner, { store, clock, secrets: [api_key] }), request);
        const written = (await readAll()).join('\n');
        expect(written).not.toContain(api_key);
        expect(written).not.toContain(JSON.stringify(api_key).slice(1, -1));
        expect(written).not.toMatch(/private-|cookie|authorization|organization/i);
        expect(written).toContain('"x-ratelimit-limit-requests": "60"');
      }),
      { numRuns: 40 },
    );
    expect(await readdir(dir)).not.toEqual([]);
  });

  it('holds no key that a real server quotes', async () => {
    const { store, readAll, clock } = await setUp([]);
    const api_key = 'plain-words-as-key';
    const body = JSON.stringify({ error: { message: `Incorrect API key: ${api_key}`, code: 'invalid_key' } });
    const answer = { status: 401, headers: { 'x-request-id': api_key, 'set-cookie': `key=${api_key}` } };
    const transport = createOpenAiCompatibleTransport({
      base_url: 'https://models.example/v1',
      api_key,
      send: createFakeSender(() => new Response(body, answer)),
    });
    const recording = createRecordingTransport(transport, { store, clock, secrets: [api_key] });
    expect((await collect(recording)).error).toMatchObject({ status: 401 });
    const [written = ''] = await readAll();
    expect(written).toContain('Incorrect API key');
    expect(written).not.toContain(api_key);
  });
});

test('a client comes to the same answer and the same bill from a replay, and a miss is nobody’s answer', async () => {
  const { recording, open } = await setUp([
    new TransportError('broken', { status: 500 }),
    createText('A lesson.'),
  ]);
  const call = {
    step: 'tutorial' as const,
    prompt: { system: 'Be kind.', user: 'Write.', version: 'test@1' },
    scope: createTestScope(),
    signal,
  };
  const recorded = await createTestClient({ transport: recording }).client.writeText(call);
  const replayed = createTestClient({ transport: open() });
  expect(await replayed.client.writeText(call)).toEqual(recorded);
  expect(recorded).toMatchObject({ value: 'A lesson.', usage: { llm_calls: 2 } });
  expect(replayed.attempts.map(({ outcome }) => outcome)).toEqual(['server_fault', 'ok']);
  await expect(replayed.client.writeText(call)).rejects.toThrow(ReplayMiss);
});

/** Reading a file takes real time, after which the replay waits on the clock. */
const waitForTimer = (clock: ReturnType<typeof createManualClock>) =>
  pollUntil(() => clock.pending.length > 0);
