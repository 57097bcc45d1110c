import { AppError, intentFormat, type LlmUsage } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import { createAdaptiveLimiter } from '../limiter/create-adaptive-limiter.ts';
import { createScriptedTransport } from '../testing/create-scripted-transport.ts';
import { createTestClient, createTestScope } from '../testing/create-test-client.ts';
import type { LlmTransport, TransportPart } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';
import { createLlmClient } from './create-llm-client.ts';
import { estimateTokens } from './estimate-tokens.ts';

const PROMPT = { system: 'Be kind.', user: 'Write.', version: 'test@1' };
const throttled = (retry_after?: string) =>
  new TransportError('Rate limit reached', {
    status: 429,
    headers: retry_after === undefined ? {} : { 'retry-after': retry_after },
  });
const broken = () => new TransportError('The server had an error', { status: 500 });

function setUp(script: Parameters<typeof createScriptedTransport>[0], settings = {}) {
  const clock = createManualClock();
  const transport = createScriptedTransport(script);
  const made = createTestClient({ transport, clock, random: () => 1, settings });
  const controller = new AbortController();
  const call = {
    step: 'tutorial' as const,
    prompt: PROMPT,
    scope: createTestScope(),
    signal: controller.signal,
  };
  return { clock, transport, controller, call, ...made };
}

/** A provider that says what it is given to say, then nothing more until it is aborted. */
const createHangingTransport = (begun: readonly TransportPart[] = []): LlmTransport => ({
  ...createScriptedTransport([]),
  async *stream(_request, signal) {
    yield* begun;
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  },
});

/** Settles a promise into its value or its error. */
const settle = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('the retry loop', () => {
  test('waits longer before each further attempt, and four failures are the end', async () => {
    const { client, call, clock, transport, attempts } = setUp([broken()]);
    const ended = settle(client.writeText(call));
    const arrivals: number[] = [];
    for (let passed = 0; passed <= 4000; passed += 100) {
      await clock.advance(passed === 0 ? 0 : 100);
      if (transport.requests.length > arrivals.length) arrivals.push(passed);
    }
    expect(arrivals).toEqual([0, 500, 1500, 3500]);
    expect(await ended).toMatchObject({ code: 'llm_overloaded', retry: 'backoff', status: 502 });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(Array(4).fill('server_fault'));
    expect(clock.pending).toEqual([]);
  });

  test('throttles consume no attempts, only time', async () => {
    const { client, call, clock, attempts } = setUp([...Array(12).fill(throttled()), 'Done.']);
    const ended = settle(client.writeText(call));
    await clock.advance(300_000);
    expect(await ended).toMatchObject({ value: 'Done.', usage: { llm_calls: 13 } });
    expect(attempts.filter(({ outcome }) => outcome === 'throttled_rate')).toHaveLength(12);
  });

  test('Retry-After is a minimum, also beyond a minute', async () => {
    const { client, call, clock, transport } = setUp([throttled('90'), 'Done.']);
    const ended = settle(client.writeText(call));
    await clock.advance(89_999);
    expect(transport.requests).toHaveLength(1);
    await clock.advance(90_000 / 4 + 1);
    expect(await ended).toMatchObject({ value: 'Done.' });
  });

  test('a wait beyond the deadline ends the call with the time to come back', async () => {
    const { client, call, clock } = setUp([throttled('3600')]);
    const ended = settle(client.writeText(call));
    await clock.advance(0);
    expect(await ended).toMatchObject({ code: 'llm_rate_limited', retry: { after_ms: 3_600_000 } });
  });

  test('a throttle that never ends does so at the deadline of the call', async () => {
    const { client, call, clock } = setUp([throttled()], { call_deadline_ms: 60_000 });
    const ended = settle(client.writeText(call));
    await clock.advance(60_000);
    const error = await ended;
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'llm_rate_limited' });
  });

  test('waiting for the limiter ends at the deadline too', async () => {
    const clock = createManualClock();
    const transport = createScriptedTransport(['Done.']);
    const options = { transport, clock, max_concurrency: 0, settings: { call_deadline_ms: 1000 } };
    const { client, limiterState } = createTestClient(options);
    const { signal } = new AbortController();
    const ended = settle(
      client.writeText({ step: 'quiz', prompt: PROMPT, scope: createTestScope(), signal }),
    );
    await clock.advance(1000);
    expect(await ended).toMatchObject({ code: 'llm_timeout' });
    expect(limiterState().waiting).toBe(0);
  });

  test('a cancelled wait rejects at once with the caller’s reason', async () => {
    const { client, call, clock, controller, calls } = setUp([throttled('60')]);
    const ended = settle(client.writeText(call));
    await clock.advance(10);
    controller.abort(new Error('task cancelled'));
    expect(await ended).toEqual(new Error('task cancelled'));
    expect(calls).toMatchObject([{ outcome: 'aborted' }]);
    expect(clock.pending).toEqual([]);
  });

  test.each([
    ['llm_auth_refused', 401],
    ['llm_quota_exhausted', 402],
    ['llm_bad_request', 400],
  ])('%s is the end at once', async (code, status) => {
    const { client, call, transport } = setUp([new TransportError('no', { status })]);
    expect(await settle(client.writeText(call))).toMatchObject({ code, retry: 'never' });
    expect(transport.requests).toHaveLength(1);
  });

  test('the bill sums all attempts and estimates what no one counted', async () => {
    const half = [
      { type: 'headers' as const, headers: {} },
      { type: 'text' as const, text: 'seven c' },
    ];
    const { client, call, clock, calls } = setUp([half, broken(), 'Done.']);
    const ended = settle(client.writeText(call));
    await clock.advance(10_000);
    // 5 estimated for the prompt, 2 for "seven c", 0 for the refusal, then 10 and 5 as reported.
    const usage = { llm_calls: 3, input_tokens: 15, output_tokens: 7 };
    expect(await ended).toMatchObject({ usage });
    expect(calls).toMatchObject([{ step: 'tutorial', model: 'model-for-tutorial', outcome: 'ok', usage }]);
  });

  test('a re-ask shares the attempts of its call', async () => {
    const { client, call, clock, transport } = setUp([broken(), broken(), 'no json', broken(), broken()]);
    const ended = settle(client.writeObject({ ...call, step: 'intent', format: intentFormat }));
    await clock.advance(60_000);
    expect(await ended).toMatchObject({ code: 'llm_overloaded', meta: { usage: { llm_calls: 5 } } });
    expect(transport.requests).toHaveLength(5);
  });

  test('a fault of ours is no failure of the provider', async () => {
    const transport = createScriptedTransport(['Done.']);
    const faulty = {
      ...transport,
      stream: () => {
        throw new RangeError('a fault of ours');
      },
    };
    const { client, call } = { ...setUp(['x']), ...createTestClient({ transport: faulty }) };
    await expect(client.writeText(call)).rejects.toThrow(RangeError);
  });
});

describe('a call that is wound down', () => {
  const reason = new AppError('winding_down', 'The claim ends here.');

  /** A call that can be wound down, and a transport whose answers wait until the test gives them. */
  function setUpHeld(max_concurrency: number) {
    const clock = createManualClock();
    const winding = new AbortController();
    const held: PromiseWithResolvers<string>[] = [];
    const transport: LlmTransport = {
      ...createScriptedTransport([]),
      async *stream() {
        const answer = Promise.withResolvers<string>();
        held.push(answer);
        yield { type: 'text', text: await answer.promise };
        yield { type: 'finish', reason: 'stop', tokens: { input_tokens: 10, output_tokens: 5 } };
      },
    };
    const made = createTestClient({ transport, clock, random: () => 1, max_concurrency });
    const { signal } = new AbortController();
    const call = {
      step: 'intent' as const,
      prompt: PROMPT,
      scope: createTestScope(),
      signal,
      wind_down: winding.signal,
    };
    return { clock, winding, held, call, ...made };
  }

  test('ends what is on the wire and lets go of those that wait for a place', async () => {
    const { client, call, clock, winding, held, calls, limiterState } = setUpHeld(2);
    const ended = [1, 2, 3, 4].map(() => settle(client.writeText(call)));
    await clock.advance(0);
    winding.abort(reason);
    expect(await Promise.all(ended.slice(2))).toEqual([reason, reason]);
    expect(limiterState()).toMatchObject({ in_flight: 2, waiting: 0 });
    for (const answer of held) answer.resolve('Done.');
    expect(await Promise.all(ended.slice(0, 2))).toMatchObject([{ value: 'Done.' }, { value: 'Done.' }]);
    expect(held).toHaveLength(2);
    expect(calls.map(({ outcome }) => outcome)).toEqual(['aborted', 'aborted', 'ok', 'ok']);
    expect(clock.pending).toEqual([]);
  });

  test('gives a place back that it was given in the same moment', async () => {
    const { call, clock, transport } = setUp(['Done.']);
    const winding = new AbortController();
    const limiter = createAdaptiveLimiter({ max_concurrency: 1, clock, random: () => 0 });
    const acquire: typeof limiter.acquire = async (request) => {
      const permit = await limiter.acquire(request);
      winding.abort(reason);
      return permit;
    };
    const client = createLlmClient({
      endpoints: [{ transport, limiterFor: () => ({ ...limiter, acquire }), modelForStep: () => 'model' }],
      clock,
      random: () => 0,
    });
    expect(await settle(client.writeText({ ...call, wind_down: winding.signal }))).toBe(reason);
    expect(transport.requests).toHaveLength(0);
    expect(limiter.state()).toMatchObject({ in_flight: 0, waiting: 0 });
  });

  test('asks no further time when the attempt under way fails', async () => {
    const { client, call, clock, winding, held } = setUpHeld(1);
    const ended = settle(client.writeText(call));
    await clock.advance(0);
    winding.abort(reason);
    held[0]?.reject(broken());
    expect(await ended).toBe(reason);
    expect(held).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test('keeps the failure of an attempt that no retry would mend', async () => {
    const { client, call, clock, winding, held, calls } = setUpHeld(1);
    const ended = settle(client.writeText(call));
    await clock.advance(0);
    winding.abort(reason);
    held[0]?.reject(new TransportError('no', { status: 401 }));
    expect(await ended).toMatchObject({ code: 'llm_auth_refused' });
    expect(calls).toMatchObject([{ outcome: 'llm_auth_refused' }]);
  });

  test('does not go back to the model with what is wrong', async () => {
    const { client, call, clock, winding, held } = setUpHeld(1);
    const ended = settle(client.writeObject({ ...call, format: intentFormat }));
    await clock.advance(0);
    winding.abort(reason);
    held[0]?.resolve('no json');
    expect(await ended).toBe(reason);
    expect(held).toHaveLength(1);
  });

  test('while it waits for a retry ends at once', async () => {
    const { client, call, clock, transport } = setUp([throttled('60')]);
    const winding = new AbortController();
    const ended = settle(client.writeText({ ...call, wind_down: winding.signal }));
    await clock.advance(10);
    winding.abort(reason);
    expect(await ended).toBe(reason);
    expect(transport.requests).toHaveLength(1);
    expect(clock.pending).toEqual([]);
  });

  test('before it began sends nothing', async () => {
    const { client, call, transport } = setUp(['Done.']);
    const wind_down = AbortSignal.abort(reason);
    expect(await settle(client.writeText({ ...call, wind_down }))).toBe(reason);
    expect(transport.requests).toHaveLength(0);
  });

  test('is cancelled all the same, also on the wire', async () => {
    const { clock, winding, call } = setUpHeld(1);
    const controller = new AbortController();
    const { client } = createTestClient({ transport: createHangingTransport(), clock });
    const ended = settle(client.writeText({ ...call, signal: controller.signal }));
    await clock.advance(0);
    winding.abort(reason);
    await clock.advance(1000);
    controller.abort(new Error('task cancelled'));
    expect(await ended).toEqual(new Error('task cancelled'));
  });
});

describe('a call that its signal takes back', () => {
  const ASKED = estimateTokens(PROMPT.system) + estimateTokens(PROMPT.user);

  test.each([
    ['before the first word has cost its prompt', [], ASKED, 0],
    [
      'in the middle has cost its prompt and what had come',
      [{ type: 'text' as const, text: 'Half' }],
      ASKED,
      estimateTokens('Half'),
    ],
  ])('%s, and says so', async (_, begun, input_tokens, output_tokens) => {
    const clock = createManualClock();
    const controller = new AbortController();
    const { client } = createTestClient({ transport: createHangingTransport(begun), clock });
    const spent: LlmUsage[] = [];
    const ended = settle(
      client.writeText({
        step: 'quiz',
        prompt: PROMPT,
        scope: createTestScope(),
        signal: controller.signal,
        onSpent: (usage) => spent.push(usage),
      }),
    );
    await clock.advance(10);
    controller.abort(new Error('taken back'));
    expect(await ended).toEqual(new Error('taken back'));
    expect(spent).toMatchObject([{ llm_calls: 1, input_tokens, output_tokens }]);
  });
});

describe('a provider that hangs for ever', () => {
  test.each([
    ['before the first word', [], 60_000],
    ['in the middle', [{ type: 'text' as const, text: 'Half' }], 30_000],
  ])('%s keeps its place only until it was silent too long', async (_, begun, limit) => {
    const clock = createManualClock();
    const answering = createScriptedTransport(['Done.']);
    const hanging = createHangingTransport(begun);
    const transport: LlmTransport = {
      ...answering,
      stream: (request, signal) =>
        (request.model === 'model-for-tutorial' ? hanging : answering).stream(request, signal),
    };
    const { client, attempts, limiterState } = createTestClient({ transport, clock, max_concurrency: 1 });
    const { signal } = new AbortController();
    const call = { prompt: PROMPT, scope: createTestScope(), signal };
    const stuck = settle(client.writeText({ ...call, step: 'tutorial' }));
    const behind = settle(client.writeText({ ...call, step: 'quiz' }));
    await clock.advance(limit - 1);
    expect(limiterState()).toMatchObject({ in_flight: 1, waiting: 1 });
    await clock.advance(1);
    expect(await behind).toMatchObject({ value: 'Done.' });
    await clock.advance(3 * limit);
    expect(await stuck).toMatchObject({ code: 'llm_timeout' });
    expect(attempts).toHaveLength(5);
    expect(limiterState()).toMatchObject({ in_flight: 0, waiting: 0 });
    expect(clock.pending).toEqual([]);
  });
});

test('an attempt that is on the wire at the deadline of the call may end, another one is not begun', async () => {
  const clock = createManualClock();
  let sent = 0;
  const transport: LlmTransport = {
    ...createScriptedTransport([]),
    async *stream() {
      sent++;
      await new Promise<void>((resolve) => clock.after(50_000, resolve));
      if (sent > 1) throw broken();
      yield { type: 'text', text: 'Done.' };
      yield { type: 'finish', reason: 'stop', tokens: { input_tokens: 10, output_tokens: 5 } };
    },
  };
  const settings = { call_deadline_ms: 40_000 };
  const { client } = createTestClient({ transport, clock, settings });
  const { signal } = new AbortController();
  const call = { step: 'quiz' as const, prompt: PROMPT, scope: createTestScope(), signal };
  const first = settle(client.writeText(call));
  await clock.advance(50_000);
  expect(await first).toMatchObject({ value: 'Done.' });
  const second = settle(client.writeText(call));
  await clock.advance(50_000);
  expect(await second).toMatchObject({ code: 'llm_overloaded' });
  expect(sent).toBe(2);
});
