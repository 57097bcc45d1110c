import { type AppError, intentFormat, type LlmAttempt } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import { createScriptedTransport } from '../testing/create-scripted-transport.ts';
import { createTestClient, createTestScope } from '../testing/create-test-client.ts';
import type { LlmTransport } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';

const broken = () => new TransportError('The server had an error', { status: 500 });
const refuse = (status: number, headers = {}) => new TransportError('no', { status, headers });
type Script = Parameters<typeof createScriptedTransport>[0];

/** A client whose fallbacks answer by scripts of their own. */
function setUp(script: Script, ...stand_ins: Script[]) {
  const clock = createManualClock();
  const transport = createScriptedTransport(script);
  const others = stand_ins.map((other, index) => ({
    ...createScriptedTransport(other),
    address: `https://fallback-${index + 1}.example/v1`,
  }));
  const fallbacks = others.map((other, index) => ({
    transport: other,
    modelForStep: () => `stand-in-${index + 1}`,
  }));
  const made = createTestClient({ transport, clock, random: () => 1, fallbacks });
  const controller = new AbortController();
  const call = {
    step: 'intent' as const,
    prompt: { system: 'Be kind.', user: 'Write.', version: 'test@1' },
    scope: createTestScope(),
    signal: controller.signal,
  };
  return { clock, transport, others, controller, call, ...made };
}

const settle = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe('failover', () => {
  test.each([
    ['a refused key', refuse(401)],
    ['an empty account', refuse(402)],
    ['a prompt that is too long', refuse(413)],
    ['an unknown model', new TransportError('no such model', { status: 404 })],
    ['a wait beyond the deadline', refuse(429, { 'retry-after': '86400' })],
  ])('goes to the fallback at once after %s', async (_, error) => {
    const { client, call, transport, others, attempts } = setUp([error], ['Done.']);
    expect(await client.writeText(call)).toMatchObject({ value: 'Done.', usage: { llm_calls: 2 } });
    expect(transport.requests).toHaveLength(1);
    expect(others[0]?.requests).toMatchObject([{ model: 'stand-in-1' }]);
    const asked = attempts as (LlmAttempt & (typeof attempts)[number])[];
    expect(asked.map(({ address, model, attempt }) => [address, model, attempt])).toEqual([
      ['https://models.example/v1', 'model-for-intent', 1],
      ['https://fallback-1.example/v1', 'stand-in-1', 2],
    ]);
  });

  test('comes after the attempts of the model before it, and each model has its own', async () => {
    const { client, call, clock, transport, others } = setUp([broken()], [broken()], ['Done.']);
    const ended = settle(client.writeText(call));
    await clock.advance(60_000);
    expect(await ended).toMatchObject({ value: 'Done.', model: 'stand-in-2' });
    expect([transport, ...others].map(({ requests }) => requests.length)).toEqual([4, 4, 1]);
  });

  test('tells of all that failed when nobody can write, and the first one’s code', async () => {
    const { client, call } = setUp([refuse(402)], [refuse(401)]);
    const error = (await settle(client.writeText(call))) as AppError;
    expect(error).toMatchObject({ code: 'llm_quota_exhausted', retry: 'never' });
    expect(error.detail).toMatch(
      /^The account at https:\/\/models\.example.*Its fallbacks failed, too: https:\/\/fallback-1\.example\/v1 refused the key/,
    );
    expect(error.meta).toMatchObject({ usage: { llm_calls: 2 } });
  });

  test('is worth another try later when one of them may recover', async () => {
    const { client, call, clock } = setUp([refuse(402)], [broken()]);
    const ended = settle(client.writeText(call));
    await clock.advance(60_000);
    expect(await ended).toMatchObject({ code: 'llm_quota_exhausted', retry: 'backoff' });
  });

  test('passes over a model whose breaker is open, and comes back once a probe succeeds', async () => {
    const { client, call, clock, transport, others, changes } = setUp([refuse(402), 'Back.'], ['Stand-in.']);
    await client.writeText(call);
    await client.writeText(call);
    expect(transport.requests).toHaveLength(1);
    expect(others[0]?.requests).toHaveLength(2);
    await clock.advance(15_000);
    expect(await client.writeText(call)).toMatchObject({ value: 'Back.', model: 'model-for-intent' });
    expect(changes).toMatchObject([
      { address: 'https://models.example/v1', model: 'model-for-intent', cause: { kind: 'quota' } },
      { address: 'https://models.example/v1', model: 'model-for-intent' },
    ]);
    expect(changes[1]).not.toHaveProperty('cause');
  });

  test('does not wait for a model that is blocked beyond the deadline', async () => {
    const { client, call, transport } = setUp([refuse(429, { 'retry-after': '86400' })], ['Stand-in.']);
    await client.writeText(call);
    expect(await client.writeText(call)).toMatchObject({ value: 'Stand-in.', usage: { llm_calls: 1 } });
    expect(transport.requests).toHaveLength(1);
  });

  test('does not fail over what is throttled within the deadline', async () => {
    const { client, call, clock, others } = setUp([refuse(429, { 'retry-after': '60' }), 'Done.'], ['No.']);
    const ended = client.writeText(call);
    await clock.advance(90_000);
    expect(await ended).toMatchObject({ value: 'Done.' });
    expect(others[0]?.requests).toEqual([]);
  });

  test('does not begin when the call is wound down', async () => {
    const { client, call, clock, others } = setUp([broken()], ['Late.']);
    const winding = new AbortController();
    const ended = settle(client.writeText({ ...call, wind_down: winding.signal }));
    await clock.advance(3000);
    winding.abort(new Error('wound down'));
    await clock.advance(0);
    expect(await ended).toEqual(new Error('wound down'));
    expect(others[0]?.requests).toEqual([]);
    expect(clock.pending).toEqual([]);
  });
});

describe('a model without a fallback', () => {
  /** Ten calls that fail, so that the breaker is open. */
  async function breakIt(script: Script) {
    const made = setUp([...Array<TransportError>(10).fill(broken()), ...script]);
    const lost = [1, 2, 3].map(() => settle(made.client.writeText(made.call)));
    await made.clock.advance(4000);
    return { ...made, lost };
  }

  test('is left alone while its breaker is open, and its calls go on with the probe’s answer', async () => {
    const { client, call, clock, transport, lost } = await breakIt(['Probe.', 'Next.']);
    const sent = transport.requests.length;
    expect(sent).toBe(10);
    const waiting = [1, 2, 3].map(() => client.writeText(call));
    await clock.advance(10_000);
    expect(transport.requests).toHaveLength(sent);
    await clock.advance(20_000);
    expect((await Promise.all(waiting)).map(({ value }) => value)).toContain('Next.');
    for (const each of lost) await each;
    expect(clock.pending).toEqual([]);
  });

  test('fails its calls once their probes have failed too', async () => {
    const { client, call, clock, transport, lost } = await breakIt([broken()]);
    const waiting = settle(client.writeText(call));
    await clock.advance(300_000);
    expect(await waiting).toMatchObject({ code: 'llm_overloaded', retry: 'backoff' });
    for (const each of lost) await each;
    expect(transport.requests.length).toBeLessThanOrEqual(16);
    expect(clock.pending).toEqual([]);
  });

  test('fails them at once where no wait would help', async () => {
    const { client, call, transport } = setUp([refuse(402)]);
    await settle(client.writeText(call));
    expect(await settle(client.writeText(call))).toMatchObject({ code: 'llm_quota_exhausted' });
    expect(transport.requests).toHaveLength(1);
  });

  test('lets go of a call that is cancelled while it waits', async () => {
    const { client, call, clock, lost } = await breakIt([broken()]);
    const controller = new AbortController();
    const waiting = settle(client.writeText({ ...call, signal: controller.signal }));
    await clock.advance(100);
    controller.abort(new Error('task cancelled'));
    expect(await waiting).toEqual(new Error('task cancelled'));
    await clock.advance(300_000);
    for (const each of lost) await each;
    expect(clock.pending).toEqual([]);
  });
});

describe('a route that is shut while calls wait for their turn', () => {
  /** A primary that answers when the test says so, in a limiter with one place. */
  function setUpQueue(stand_in: Script) {
    const clock = createManualClock();
    const held: PromiseWithResolvers<string>[] = [];
    const transport: LlmTransport = {
      ...createScriptedTransport([]),
      async *stream() {
        const answer = Promise.withResolvers<string>();
        held.push(answer);
        yield { type: 'text', text: await answer.promise };
        yield { type: 'finish', reason: 'stop' };
      },
    };
    const other = createScriptedTransport(stand_in);
    const fallbacks = [{ transport: other, modelForStep: () => 'stand-in' }];
    const made = createTestClient({ transport, clock, max_concurrency: 1, fallbacks });
    const call = {
      step: 'intent' as const,
      prompt: { system: 'Be kind.', user: 'Write.', version: 'test@1' },
      scope: createTestScope(),
      signal: new AbortController().signal,
    };
    return { clock, held, other, call, ...made };
  }

  test.each([
    ['an empty account', refuse(402)],
    ['a long silence that a refusal asks for', refuse(429, { 'retry-after': '600' })],
    ['a maintenance', refuse(503, { 'retry-after': '1200' })],
  ])('sends those on to the fallback: %s', async (_, error) => {
    const { client, call, clock, held, other, limiterState } = setUpQueue(['Stand-in.']);
    const calls = [1, 2, 3].map(() => client.writeText(call));
    await clock.advance(0);
    expect(limiterState()).toMatchObject({ in_flight: 1, waiting: 2 });
    held[0]?.reject(error);
    await clock.advance(0);
    expect((await Promise.all(calls)).map(({ value }) => value)).toEqual(Array(3).fill('Stand-in.'));
    expect(held).toHaveLength(1);
    expect(other.requests).toHaveLength(3);
    expect(limiterState()).toMatchObject({ in_flight: 0, waiting: 0 });
    expect(clock.pending).toEqual([]);
  });

  test('is tried by one call only once its pause is over, and the others go on elsewhere', async () => {
    const { client, call, clock, held } = setUpQueue(['Stand-in.']);
    const first = client.writeText(call);
    await clock.advance(0);
    held[0]?.reject(refuse(402));
    await first;
    await clock.advance(15_000);
    const probe = client.writeText(call);
    await clock.advance(0);
    expect(held).toHaveLength(2);
    expect(await client.writeText(call)).toMatchObject({ value: 'Stand-in.' });
    held[1]?.resolve('Back.');
    expect(await probe).toMatchObject({ value: 'Back.' });
    const back = client.writeText(call);
    await clock.advance(0);
    held[2]?.resolve('Again.');
    expect(await back).toMatchObject({ value: 'Again.' });
  });

  test('is tried by the next one when the probe is called off before it was sent', async () => {
    const { client, call, clock, held } = setUpQueue([refuse(402)]);
    const first = settle(client.writeText(call));
    await clock.advance(0);
    held[0]?.reject(refuse(503, { 'retry-after': '100' }));
    await clock.advance(0);
    const controller = new AbortController();
    const leaving = settle(client.writeText({ ...call, signal: controller.signal }));
    await clock.advance(50_000);
    controller.abort(new Error('cancelled'));
    expect(await leaving).toEqual(new Error('cancelled'));
    await clock.advance(50_000);
    await clock.advance(0);
    held[1]?.resolve('Back.');
    expect(await first).toMatchObject({ value: 'Back.' });
    expect(clock.pending).toEqual([]);
  });
});

describe('the ladder of a structured answer', () => {
  const GOOD = '{"parsed_goal":"g"}';
  const write = async (...scripts: [Script, ...Script[]]) => {
    const made = setUp(...scripts);
    const answer = await settle(made.client.writeObject({ ...made.call, format: intentFormat }));
    return { ...made, answer };
  };

  test.each([
    ['native', [GOOD]],
    ['stripped', [`Here:\n${GOOD}`]],
    ['repaired', ["{parsed_goal:'g',}"]],
    ['reasked', ['no', GOOD]],
    ['fresh', ['no', 'never', GOOD]],
  ] as const)('counts what was usable as %s', async (rung, script) => {
    const { calls, answer } = await write(script);
    expect(answer).toMatchObject({ value: { parsed_goal: 'g' } });
    expect(calls).toMatchObject([{ outcome: 'ok', rung }]);
  });

  test('asks the first time, with what was wrong, from scratch, and then the fallback', async () => {
    const { calls, transport, others, answer } = await write(['no'], [GOOD]);
    expect(answer).toMatchObject({ value: { parsed_goal: 'g' }, model: 'stand-in-1' });
    expect(transport.requests.map(({ messages }) => messages.length)).toEqual([2, 4, 2]);
    expect(others[0]?.requests.map(({ messages }) => messages.length)).toEqual([2]);
    expect(calls).toMatchObject([{ rung: 'failed_over' }]);
  });

  test('says what was wrong when nobody gives a usable answer', async () => {
    const { answer, calls } = await write(['no'], ['neither']);
    expect(answer).toMatchObject({ code: 'llm_invalid_answer', retry: 'backoff' });
    expect((answer as AppError).detail).toContain('intent_analysis: The answer holds no JSON object.');
    expect((answer as AppError).detail).toContain('stand-in-1 at https://fallback-1.example/v1');
    expect(calls).toMatchObject([{ outcome: 'llm_invalid_answer', usage: { llm_calls: 6 } }]);
    expect(calls[0]).not.toHaveProperty('rung');
  });

  test('an unusable answer opens no breaker', async () => {
    const { client, call, transport } = await write(Array(30).fill('no'));
    for (let index = 0; index < 5; index++) {
      await settle(client.writeObject({ ...call, format: intentFormat }));
    }
    expect(transport.requests).toHaveLength(18);
  });
});
