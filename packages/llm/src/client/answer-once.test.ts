import { intentFormat, type LlmStep } from '@roadwright/domain';
import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { openFileCache } from '../cache/open-file-cache.ts';
import { createAdaptiveLimiter } from '../limiter/create-adaptive-limiter.ts';
import { createScriptedTransport } from '../testing/create-scripted-transport.ts';
import { createTempFolder } from '../testing/create-temp-folder.ts';
import { createTestScope } from '../testing/create-test-client.ts';
import { pollUntil } from '../testing/poll-until.ts';
import { TransportError } from '../transport/transport-error.ts';
import { createLlmClient } from './create-llm-client.ts';
import type { AttemptRecord } from './engine.ts';

type Script = Parameters<typeof createScriptedTransport>[0];

/** A client over a folder of answers, with a fallback. */
async function setUp(dir: string, script: Script, stand_in: Script = ['Stand-in.']) {
  const clock = createManualClock();
  const transport = createScriptedTransport(script);
  const fallback = createScriptedTransport(stand_in);
  const limiter = createAdaptiveLimiter({ max_concurrency: 8, clock, random: () => 0 });
  const attempts: AttemptRecord[] = [];
  const client = createLlmClient({
    endpoints: [
      { transport, limiterFor: () => limiter, modelForStep: () => 'author' },
      { transport: fallback, limiterFor: () => limiter, modelForStep: () => 'stand-in' },
    ],
    clock,
    random: () => 0,
    cache: await openFileCache({ dir }),
    observer: { onAttempt: (attempt) => attempts.push(attempt) },
  });
  const createCall = (step: LlmStep = 'tutorial', user = 'Write.') => ({
    step,
    prompt: { system: 'Be kind.', user, version: 'test@1' },
    scope: createTestScope(),
    signal: new AbortController().signal,
  });
  return { client, clock, transport, fallback, attempts, createCall };
}

test('an answer that was kept costs no call, also in the next process', async () => {
  const dir = await createTempFolder();
  const first = await setUp(dir, ['One.']);
  await first.client.writeText(first.createCall());
  const { client, transport, attempts, createCall } = await setUp(dir, ['Two.']);
  expect(await client.writeText(createCall())).toEqual({
    value: 'One.',
    model: 'author',
    usage: { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 },
  });
  expect(transport.requests).toEqual([]);
  expect(attempts).toMatchObject([
    { outcome: 'cached', attempt: 1, model: 'author', answered_model: 'author', cost_micro_usd: 0 },
  ]);
  expect(await client.writeText(createCall('tutorial', 'Else.'))).toMatchObject({ value: 'Two.' });
});

test('many who ask the same at once cost one call', async () => {
  const { client, transport, attempts, createCall } = await setUp(await createTempFolder(), ['One.']);
  const written = await Promise.all(Array.from({ length: 20 }, () => client.writeText(createCall())));
  expect(new Set(written.map(({ value }) => value))).toEqual(new Set(['One.']));
  expect(transport.requests).toHaveLength(1);
  expect(attempts.filter(({ outcome }) => outcome === 'cached')).toHaveLength(19);
});

test('only what decoded is kept, and as it came to be usable', async () => {
  const dir = await createTempFolder();
  const { client, createCall } = await setUp(dir, ['no', '{"parsed_goal":"g"}']);
  const write = (made: { client: typeof client }) =>
    made.client.writeObject({ ...createCall('intent'), format: intentFormat });
  expect(await write({ client })).toMatchObject({ value: { parsed_goal: 'g' }, usage: { llm_calls: 2 } });
  const later = await setUp(dir, ['never asked']);
  expect(await write(later)).toMatchObject({ value: { parsed_goal: 'g' }, usage: { llm_calls: 0 } });
});

test('an answer that is wanted to be another one is asked for, and stands from then on', async () => {
  const { client, transport, createCall } = await setUp(await createTempFolder(), ['One.', 'Two.']);
  expect(await client.writeText(createCall())).toMatchObject({ value: 'One.' });
  expect(await client.writeText({ ...createCall(), fresh: true })).toMatchObject({ value: 'Two.' });
  expect(await client.writeText(createCall())).toMatchObject({ value: 'Two.' });
  expect(transport.requests).toHaveLength(2);
});

test('what a fallback wrote is not kept', async () => {
  const dir = await createTempFolder();
  const { client, createCall } = await setUp(dir, [new TransportError('no', { status: 413 })]);
  expect(await client.writeText(createCall())).toMatchObject({ value: 'Stand-in.' });
  const later = await setUp(dir, ['One.']);
  expect(await later.client.writeText(createCall())).toMatchObject({ value: 'One.' });
});

test('a call that is wound down while another one asks the same ends with its own reason', async () => {
  const dir = await createTempFolder();
  const refused = new TransportError('Rate limit reached', { status: 429, headers: { 'retry-after': '60' } });
  const { client, clock, createCall } = await setUp(dir, [refused, 'One.']);
  const leading = client.writeText(createCall());
  await pollUntil(() => clock.pending.includes(60_000));
  const winding = new AbortController();
  const waiting = client.writeText({ ...createCall(), wind_down: winding.signal });
  winding.abort(new Error('wound down'));
  await expect(waiting).rejects.toThrow('wound down');
  await clock.advance(90_000);
  expect(await leading).toMatchObject({ value: 'One.' });
});
