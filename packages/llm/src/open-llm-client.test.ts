import type { LlmAttempt, LlmLedger } from '@roadwright/domain';
import { afterEach, expect, test } from 'vitest';
import type { LlmObserver } from './client/engine.ts';
import { openLlmClient } from './open-llm-client.ts';
import { resolvePricedProvider } from './price/resolve-priced-provider.ts';
import { createTempFolder } from './testing/create-temp-folder.ts';
import { createTestScope, renderInput } from './testing/create-test-client.ts';
import type { FaultRule } from './testing/fault.ts';
import { FAULTS } from './testing/faults.ts';
import { startWireServer, type WireServer } from './testing/start-wire-server.ts';

const servers: WireServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function start(faults: readonly FaultRule[] = []) {
  const server = await startWireServer({ faults });
  servers.push(server);
  return server;
}

type Settings = Parameters<typeof resolvePricedProvider>[0];

async function open(base_url: string, more: Partial<Settings> = {}, observer: LlmObserver = {}) {
  const settings: Settings = {
    provider: 'openai-compatible',
    base_url,
    model: 'author',
    models_by_step: { quiz: 'examiner' },
    max_concurrency: 8,
    timeout_ms: 60_000,
    ...more,
  };
  const resolution = await resolvePricedProvider(settings);
  if ('faults' in resolution) throw new Error(resolution.faults.join(' '));
  const attempts: LlmAttempt[] = [];
  const ledger: LlmLedger = { add: (attempt) => attempts.push(attempt), readSpending: async () => 0 };
  const parts = { random: () => 0, ledger, observer, call_deadline_ms: 60_000 };
  return { attempts, ...(await openLlmClient(resolution, parts)) };
}

const call = {
  step: 'tutorial' as const,
  prompt: { system: 'Write.', user: renderInput({ learning_goal: 'Learn joins' }), version: 'test@1' },
  scope: createTestScope(),
  signal: new AbortController().signal,
};

test('a fallback at another address stands in, and the ledger tells which model wrote', async () => {
  const broken = await start([{ fault: FAULTS.quotaExhausted() }]);
  const sound = await start();
  const fallbacks = [{ provider: 'openai-compatible' as const, model: 'stand-in', base_url: sound.base_url }];
  const { client, attempts } = await open(broken.base_url, { fallbacks });
  expect(await client.writeText(call)).toMatchObject({ model: 'stand-in' });
  expect(attempts.map(({ address, model, outcome }) => [address, model, outcome])).toEqual([
    [broken.base_url, 'author', 'quota'],
    [sound.base_url, 'stand-in', 'ok'],
  ]);
});

test('the ledger has an attempt before anybody else hears of it', async () => {
  const { base_url } = await start();
  let stored: number | undefined;
  const onAttempt = () => {
    stored = attempts.length;
  };
  const { client, attempts } = await open(base_url, {}, { onAttempt });
  await client.writeText(call);
  expect(stored).toBe(1);
});

test('the models of one endpoint are paced each by itself', async () => {
  const { base_url } = await start();
  const { client, readPace } = await open(base_url);
  expect(readPace()).toEqual([]);
  await client.writeText(call);
  await client.writeText({ ...call, step: 'quiz' });
  expect(readPace()).toMatchObject([
    { address: base_url, model: 'author', in_flight: 0, limit: 8 },
    { address: base_url, model: 'examiner', in_flight: 0, limit: 8 },
  ]);
});

test('a recorded session replays without its provider, and nothing else does', async () => {
  const folder = await createTempFolder();
  const server = await start([{ fault: FAULTS.serverFault(), nth: [1] }]);
  const recorded = await open(server.base_url, { record_dir: folder });
  const written = await recorded.client.writeText(call);
  await server.close();
  const replayed = await open(server.base_url, { replay_dir: folder });
  expect(await replayed.client.writeText(call)).toEqual(written);
  expect(replayed.attempts.map(({ outcome }) => outcome)).toEqual(['server_fault', 'ok']);
  const other = { ...call.prompt, user: renderInput({ learning_goal: 'Learn indexes' }) };
  await expect(replayed.client.writeText({ ...call, prompt: other })).rejects.toThrow(/LLM_RECORD_DIR/);
});

test('a folder that keeps answers spares the second call', async () => {
  const server = await start();
  const { client } = await open(server.base_url, { cache_dir: await createTempFolder() });
  await client.writeText(call);
  await client.writeText(call);
  expect(server.requests).toHaveLength(1);
});

test('a folder that cannot be written is told before anything runs', async () => {
  const { base_url } = await start();
  await expect(open(base_url, { cache_dir: '/dev/null/answers' })).rejects.toThrow(
    /LLM_CACHE_DIR: .*cannot be written/,
  );
});
