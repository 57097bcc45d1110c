import { afterEach, describe, expect, test } from 'vitest';
import { createFakeSender } from '../testing/create-fake-sender.ts';
import { startWireServer, type WireServer } from '../testing/start-wire-server.ts';
import { sendRequest } from '../transport/send-request.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { resolveProvider } from './resolve-provider.ts';

let server: WireServer | undefined;
afterEach(() => server?.close());

const BARE: ProviderSettings = {
  provider: 'auto',
  models_by_step: {},
  max_concurrency: 512,
  timeout_ms: 300_000,
};

/** A network on which nobody answers. */
const nobody = createFakeSender(() => {
  throw new Error('ECONNREFUSED');
});

/** A network on which only Ollama's usual address answers. */
const ollama = (models: readonly string[]) =>
  createFakeSender((url) => {
    if (url !== 'http://127.0.0.1:11434/v1/models') throw new Error('ECONNREFUSED');
    return Response.json({ data: models.map((id) => ({ id })) });
  });

async function resolve(settings: Partial<ProviderSettings>, send = nobody) {
  const resolution = await resolveProvider({ ...BARE, ...settings }, { send });
  if ('faults' in resolution) throw new Error(resolution.faults.join(' '));
  return resolution.provider;
}

const findFaults = async (settings: Partial<ProviderSettings>) => {
  const resolution = await resolveProvider({ ...BARE, ...settings }, { send: nobody });
  return 'faults' in resolution ? resolution.faults : [];
};

describe('LLM_PROVIDER=auto', () => {
  test('takes the vendor whose key is set, OpenAI first, then Anthropic, then Google', async () => {
    const keys = { openai_api_key: 'o', anthropic_api_key: 'a', google_api_key: 'g', base_url: undefined };
    expect(await resolve(keys)).toMatchObject({ provider: 'openai', base_url: 'https://api.openai.com/v1' });
    expect(await resolve({ ...keys, openai_api_key: '' })).toMatchObject({ provider: 'anthropic' });
    expect(await resolve({ google_api_key: 'g' })).toMatchObject({ provider: 'google' });
  });

  test('takes a base URL with or without a key for a compatible server, and its first chat model', async () => {
    server = await startWireServer({ models: ['nomic-embed-text', 'llama-4', 'other'] });
    for (const api_key of ['k', undefined]) {
      const found = await resolve({ base_url: server.base_url, api_key }, sendRequest);
      expect(found).toMatchObject({
        provider: 'openai-compatible',
        endpoints: [{ local: false, max_concurrency: 512, limits: { first_content_ms: 600_000 } }],
      });
      expect(found.describe).toBe(`openai-compatible llama-4 at ${server.base_url}`);
    }
  });

  test('takes an Ollama on this machine with its first chat model, few calls at once and much patience', async () => {
    const found = await resolve({}, ollama(['bge-m3', 'qwen3:8b']));
    expect(found).toMatchObject({
      provider: 'ollama',
      model: 'qwen3:8b',
      endpoints: [
        { local: true, max_concurrency: 4, limits: { first_content_ms: 600_000, attempt_ms: 900_000 } },
      ],
    });
  });

  test('falls back to the offline author, also when Ollama has no chat model', async () => {
    expect(await resolve({})).toMatchObject({ provider: 'demo', describe: 'demo (offline sample author)' });
    expect(await resolve({}, ollama(['bge-m3']))).toMatchObject({ provider: 'demo' });
  });

  test('says so when a key alone does not tell the provider', async () => {
    expect((await resolve({ api_key: 'sk-lost' })).describe).toMatch(/LLM_API_KEY needs LLM_PROVIDER/);
  });
});

describe('a provider that was named', () => {
  test('takes its own key or LLM_API_KEY, LLM_MODEL and models by step', async () => {
    const found = await resolve({
      provider: 'openai',
      api_key: 'k',
      model: 'big',
      models_by_step: { quiz: 'small', intent: '' },
      rpm: 60,
      timeout_ms: 9000,
    });
    expect(found).toMatchObject({
      model: 'big',
      ceilings: { rpm: 60 },
      endpoints: [{ limits: { first_content_ms: 60_000, idle_ms: 30_000, attempt_ms: 9000 } }],
    });
    expect(found.endpoints[0].modelForStep('quiz')).toBe('small');
    expect(found.endpoints[0].modelForStep('intent')).toBe('big');
    expect(found.endpoints[0].modelForStep('curriculum')).toBe('big');
    expect(found.describe).toBe('openai big at https://api.openai.com/v1');
  });

  test.each(['openai', 'anthropic', 'google'] as const)(
    '%s has a model of its own and names its key',
    async (name) => {
      const found = await resolve({ provider: name, api_key: 'k' });
      expect(found.model).not.toBe('');
      expect(found.endpoints[0].transport.key_variable).toMatch(/_API_KEY \(or LLM_API_KEY\)/);
    },
  );

  test('uses the address that was given instead of its own, and shows no key', async () => {
    const found = await resolve({
      provider: 'openai',
      openai_api_key: 'sk-1',
      base_url: 'https://proxy.example/v1/',
    });
    expect(found.endpoints[0].transport.address).toBe('https://proxy.example/v1');
    expect(found.describe).not.toContain('sk-1');
  });

  test.each([
    ['openai', '/v1/chat/completions'],
    ['anthropic', '/v1/messages'],
    ['google', '/v1/models/m:streamGenerateContent?alt=sse'],
    ['ollama', '/v1/chat/completions'],
    ['openai-compatible', '/v1/chat/completions'],
  ] as const)('%s is asked on its own wire, at whatever address', async (provider, path) => {
    server = await startWireServer();
    const settings = { provider, api_key: 'k', model: 'm', base_url: server.base_url };
    const [{ transport }] = (await resolve(settings, sendRequest)).endpoints;
    const request = { model: 'm', messages: [{ role: 'user', text: 'Learn Rust' }] } as const;
    const parts = await Array.fromAsync(transport.stream(request, new AbortController().signal));
    expect(parts.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
    expect(server.requests.map((item) => item.path)).toEqual([path]);
  });

  test('a local server keeps a lower ceiling that a person set', async () => {
    const found = await resolve({ provider: 'ollama', model: 'm', max_concurrency: 2 });
    expect(found).toMatchObject({ endpoints: [{ local: true, max_concurrency: 2 }] });
  });

  test('the offline author needs nothing', async () => {
    const found = await resolve({ provider: 'demo', openai_api_key: 'k' });
    expect(found).toMatchObject({ provider: 'demo', model: 'demo' });
    expect(found.endpoints[0].modelForStep('quiz')).toBe('demo');
  });

  test.each([
    [{ provider: 'openai' }, /LLM_PROVIDER=openai needs OPENAI_API_KEY/],
    [{ provider: 'anthropic', openai_api_key: 'k' }, /needs ANTHROPIC_API_KEY/],
    [
      { provider: 'google', base_url: 'nonsense' },
      /needs GOOGLE_GENERATIVE_AI_API_KEY.*LLM_BASE_URL has no address/,
    ],
    [{ provider: 'openai-compatible' }, /needs LLM_BASE_URL/],
    [{ base_url: 'ftp://files.example' }, /has to begin with http/],
    [{ base_url: 'http://user:secret@models.example/v1' }, /Put the key into LLM_API_KEY/],
    [
      { base_url: 'http://models.example/v1' },
      /No chat model was found at http:\/\/models\.example\/v1.*LLM_MODEL/,
    ],
    [{ provider: 'ollama' }, /No chat model was found at .*11434.*pull a model/],
  ] as const)('%o is at fault', async (settings, expected) => {
    const faults = (await findFaults(settings)).join(' ');
    expect(faults).toMatch(expected);
    expect(faults).not.toContain('secret');
  });
});

describe('recordings', () => {
  const noQuestion = createFakeSender((url) => {
    throw new Error(`nobody may ask ${url}`);
  });

  test.each([
    [{ provider: 'demo', record_dir: '/r' }, 'LLM_RECORD_DIR'],
    [{ provider: 'demo', replay_dir: '/r' }, 'LLM_REPLAY_DIR'],
    [{ record_dir: '/r' }, 'LLM_RECORD_DIR'],
    [{ replay_dir: '/r', model: 'qwen3:8b' }, 'LLM_REPLAY_DIR'],
  ] as const)('%o is at fault: there is nobody to record', async (settings, variable) => {
    expect(await findFaults(settings)).toEqual([
      `${variable} does not go with the offline author. Set LLM_PROVIDER and LLM_MODEL beside it.`,
    ]);
  });

  test('are taken of an Ollama that was found', async () => {
    expect(await resolve({ record_dir: '/r' }, ollama(['qwen3:8b']))).toMatchObject({ provider: 'ollama' });
  });

  test.each(['openai', 'anthropic', 'google'] as const)('of %s replay without a key', async (provider) => {
    const fallbacks = [{ provider, model: 'other' }];
    const settings = { provider, replay_dir: '/r', fallbacks };
    expect((await resolve(settings, noQuestion)).endpoints).toHaveLength(2);
    expect(await findFaults({ provider, record_dir: '/r' })).toHaveLength(1);
  });

  test('of a server whose first model would be asked for need its name', async () => {
    const settings = {
      provider: 'openai-compatible',
      base_url: 'http://m.example/v1',
      replay_dir: '/r',
    } as const;
    const resolution = await resolveProvider({ ...BARE, ...settings }, { send: noQuestion });
    expect(resolution).toEqual({ faults: ['LLM_REPLAY_DIR needs LLM_MODEL: a replay asks no server.'] });
    expect(await resolve({ ...settings, model: 'm' }, noQuestion)).toMatchObject({ model: 'm' });
  });
});
