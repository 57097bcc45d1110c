import { AppError, intentFormat } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '../testing/create-manual-clock.ts';
import { createScriptedTransport } from '../testing/create-scripted-transport.ts';
import { createTestClient, createTestScope } from '../testing/create-test-client.ts';
import { TransportError } from '../transport/transport-error.ts';

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
