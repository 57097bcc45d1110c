import { expect, test } from 'vitest';
import { createFakeSender } from '../testing/create-fake-sender.ts';
import type { Fallback, ProviderSettings } from './provider-settings.ts';
import { resolveProvider } from './resolve-provider.ts';

const BARE: ProviderSettings = {
  provider: 'openai-compatible',
  base_url: 'https://gate.example/v1',
  api_key: 'gate-key',
  model: 'big',
  models_by_step: { quiz: 'small' },
  max_concurrency: 512,
  timeout_ms: 300_000,
};

/** Resolves, and sends one call to each endpoint; gives which key went where. */
async function findKeys(fallbacks: readonly Fallback[], settings: Partial<ProviderSettings> = {}) {
  const sent: [string, string][] = [];
  const send = createFakeSender((url, { headers }) => {
    const key = headers.authorization ?? headers['x-api-key'] ?? headers['x-goog-api-key'];
    sent.push([new URL(url).host, key ?? '']);
    return new Response('{}', { status: 401 });
  });
  const resolution = await resolveProvider({ ...BARE, ...settings, fallbacks }, { send });
  if ('faults' in resolution) throw new Error(resolution.faults.join(' '));
  for (const { transport, modelForStep } of resolution.provider.endpoints) {
    const request = { model: modelForStep('intent'), messages: [{ role: 'user' as const, text: 'Hi' }] };
    const { signal } = new AbortController();
    await Array.fromAsync(transport.stream(request, signal)).catch(() => undefined);
  }
  return { sent, ...resolution.provider };
}

test('fallbacks follow the provider in their order, with one model for all steps', async () => {
  const { endpoints, describe } = await findKeys([
    { provider: 'openai-compatible', model: 'middle' },
    { provider: 'ollama', model: 'qwen3:8b' },
  ]);
  expect(endpoints.map(({ modelForStep }) => [modelForStep('intent'), modelForStep('quiz')])).toEqual([
    ['big', 'small'],
    ['middle', 'middle'],
    ['qwen3:8b', 'qwen3:8b'],
  ]);
  expect(endpoints[2]).toMatchObject({ local: true, max_concurrency: 4 });
  expect(describe).toBe(
    'openai-compatible big at https://gate.example/v1, else middle at https://gate.example/v1, else qwen3:8b at http://127.0.0.1:11434/v1',
  );
});

test('the same address with the same key is one endpoint, which is paced once', async () => {
  const { endpoints } = await findKeys([{ provider: 'openai-compatible', model: 'middle' }]);
  expect(endpoints[1]?.transport).toBe(endpoints[0].transport);
});

test('a key goes only where it belongs', async () => {
  const fallbacks: Fallback[] = [
    { provider: 'openai-compatible', model: 'a' },
    { provider: 'openai-compatible', model: 'b', base_url: 'https://other.example/v1' },
    { provider: 'openai', model: 'c' },
    { provider: 'anthropic', model: 'd' },
    { provider: 'google', model: 'e' },
    { provider: 'ollama', model: 'f' },
  ];
  const keys = { openai_api_key: 'o-key', anthropic_api_key: 'a-key', google_api_key: 'g-key' };
  const { sent } = await findKeys(fallbacks, { ...keys, fallback_api_key: 'other-key' });
  expect(sent).toEqual([
    ['gate.example', 'Bearer gate-key'],
    ['gate.example', 'Bearer gate-key'],
    ['other.example', 'Bearer other-key'],
    ['api.openai.com', 'Bearer o-key'],
    ['api.anthropic.com', 'a-key'],
    ['generativelanguage.googleapis.com', 'g-key'],
    ['127.0.0.1:11434', ''],
  ]);
});

test('a vendor’s key goes to no other address, not even for a model of that vendor', async () => {
  const keys = { openai_api_key: 'o-key', anthropic_api_key: 'a-key' };
  const elsewhere: Fallback[] = [
    { provider: 'openai', model: 'a', base_url: 'http://other.example/v1' },
    { provider: 'openai', model: 'b', base_url: 'http://api.openai.com/v1' },
  ];
  const resolution = await resolveProvider({ ...BARE, ...keys, fallbacks: elsewhere });
  expect(resolution).toEqual({
    faults: [
      'LLM_FALLBACKS: openai:a needs LLM_FALLBACK_API_KEY.',
      'LLM_FALLBACKS: openai:b needs LLM_FALLBACK_API_KEY.',
    ],
  });
  const { sent } = await findKeys(elsewhere, { ...keys, fallback_api_key: 'other-key' });
  expect(sent.map(([, key]) => key)).toEqual(['Bearer gate-key', 'Bearer other-key', 'Bearer other-key']);
  const own: Fallback[] = [
    { provider: 'openai', model: 'c', base_url: 'https://api.openai.com/v1/' },
    { provider: 'openai-compatible', model: 'd', base_url: 'https://gate.example/v1/' },
    { provider: 'anthropic', model: 'e', base_url: 'https://gate.example/v1' },
  ];
  expect((await findKeys(own, keys)).sent).toEqual([
    ['gate.example', 'Bearer gate-key'],
    ['api.openai.com', 'Bearer o-key'],
    ['gate.example', 'Bearer gate-key'],
    ['gate.example', 'gate-key'],
  ]);
});

test('every fallback that cannot be asked is named', async () => {
  const fallbacks: Fallback[] = [
    { provider: 'openai', model: 'a' },
    { provider: 'openai-compatible', model: 'b', base_url: 'https://user:secret@other.example/v1' },
    { provider: 'openai-compatible', model: 'c' },
  ];
  const settings = { ...BARE, provider: 'anthropic' as const, base_url: undefined, fallbacks };
  const resolution = await resolveProvider(settings);
  const faults = 'faults' in resolution ? resolution.faults : [];
  expect(faults).toEqual([
    'LLM_FALLBACKS: openai:a needs OPENAI_API_KEY (or LLM_API_KEY).',
    expect.stringContaining('LLM_FALLBACKS has a user name in its address'),
    'LLM_FALLBACKS: openai-compatible:c needs an address: openai-compatible:c@http://host:8001/v1.',
  ]);
  expect(faults.join()).not.toContain('secret');
});
