import type { LlmStep } from '@roadwright/domain';
import type { LlmClientSettings } from '../client/engine.ts';
import { createDemoTransport } from '../demo/create-demo-transport.ts';
import { createOpenAiCompatibleTransport } from '../transport/create-openai-compatible-transport.ts';
import type { LlmTransport } from '../transport/transport.ts';
import { checkAddress } from './check-address.ts';
import { type ChosenProvider, chooseByKeys, chooseNamed } from './choose-provider.ts';
import { findFirstModel } from './find-first-model.ts';
import { OLLAMA_URL, PRESETS } from './presets.ts';
import type { ProviderName, ProviderSettings } from './provider-settings.ts';

/** Everything that a client of this provider is made from. */
export interface ResolvedProvider {
  readonly provider: ProviderName;
  /** For steps that have no model of their own. */
  readonly model: string;
  /** Absent for the offline author. */
  readonly base_url?: string;
  /** A server that queues on one machine. */
  readonly local: boolean;
  readonly transport: LlmTransport;
  modelForStep(step: LlmStep): string;
  /** For the limiter. */
  readonly ceilings: {
    readonly max_concurrency: number;
    readonly rpm?: number | undefined;
    readonly tpm?: number | undefined;
  };
  readonly client_settings: Partial<LlmClientSettings>;
  /** One line for the banner at start, without a key. */
  readonly describe: string;
}

/** A provider, or everything that keeps it from being one, each as a sentence that names the variable to change. */
export type ProviderResolution =
  | { readonly provider: ResolvedProvider }
  | { readonly faults: readonly string[] };

interface Outside {
  readonly fetch: typeof globalThis.fetch;
}

/** An Ollama on this machine answers at once or is not there. */
const PROBE_MS = 500;
const MODELS_MS = 10_000;
/** A local server may have to load its model before the first word. */
const LOCAL_FIRST_CONTENT_MS = 600_000;
/** More calls at once would only wait inside a local server, against their time limit. */
const LOCAL_CONCURRENCY = 4;

/**
 * Finds the provider that the settings mean. `auto`: the vendor whose key is set (OpenAI, Anthropic, Google), else
 * LLM_BASE_URL, else an Ollama on this machine, else the offline author. Asks a server for its first model only where
 * no model is set.
 */
export async function resolveProvider(
  settings: ProviderSettings,
  outside: Outside,
): Promise<ProviderResolution> {
  const { provider } = settings;
  if (provider === 'demo') return { provider: createDemo(settings) };
  if (provider !== 'auto') return resolveChosen(settings, chooseNamed(settings, provider), outside);
  const chosen = chooseByKeys(settings);
  if (chosen !== null) return resolveChosen(settings, chosen, outside);
  const base_url = OLLAMA_URL;
  const model = await findFirstModel({ base_url, timeout_ms: PROBE_MS, fetch: outside.fetch });
  if (model === null) return { provider: createDemo(settings) };
  const ollama = { provider: 'ollama' as const, base_url, model: settings.model || model };
  return { provider: createProvider(settings, ollama, outside) };
}

const createDemo = ({ max_concurrency, rpm, tpm, api_key }: ProviderSettings): ResolvedProvider => ({
  provider: 'demo',
  model: 'demo',
  local: false,
  transport: createDemoTransport(),
  modelForStep: () => 'demo',
  ceilings: { max_concurrency, rpm, tpm },
  client_settings: {},
  describe: api_key
    ? 'demo (offline sample author; LLM_API_KEY needs LLM_PROVIDER or LLM_BASE_URL beside it)'
    : 'demo (offline sample author)',
});

async function resolveChosen(
  settings: ProviderSettings,
  chosen: ChosenProvider,
  outside: Outside,
): Promise<ProviderResolution> {
  const { provider, api_key } = chosen;
  const base_url = chosen.base_url || PRESETS[provider].base_url;
  const faults = findFaults(chosen, base_url);
  if (base_url === undefined || faults.length > 0) return { faults };
  const model =
    settings.model ||
    PRESETS[provider].model ||
    (await findFirstModel({ base_url, api_key, timeout_ms: MODELS_MS, fetch: outside.fetch }));
  if (model === null) return { faults: [describeMissingModel(provider, base_url)] };
  return { provider: createProvider(settings, { ...chosen, base_url, model }, outside) };
}

function findFaults({ provider, api_key }: ChosenProvider, base_url: string | undefined): string[] {
  const { key_variable, local = false, ...preset } = PRESETS[provider];
  const needs_key = preset.base_url !== undefined && !local;
  const fault = base_url ? checkAddress(base_url) : `LLM_PROVIDER=${provider} needs LLM_BASE_URL.`;
  return [
    ...(needs_key && !api_key ? [`LLM_PROVIDER=${provider} needs ${key_variable}.`] : []),
    ...(fault === null ? [] : [fault]),
  ];
}

function describeMissingModel(provider: ProviderName, base_url: string): string {
  const { origin, pathname } = new URL(base_url);
  const todo = provider === 'ollama' ? 'Start it and pull a model' : 'Start the server';
  return `No chat model was found at ${origin}${pathname}. ${todo}, or set LLM_MODEL.`;
}

type Complete = ChosenProvider & { readonly base_url: string; readonly model: string };

function createProvider(settings: ProviderSettings, chosen: Complete, { fetch }: Outside): ResolvedProvider {
  const { provider, base_url, model, api_key } = chosen;
  const { key_variable, max_tokens, schema_in_words, local = false } = PRESETS[provider];
  const wire = { base_url, api_key, key_variable, max_tokens, schema_in_words, fetch };
  const transport = createOpenAiCompatibleTransport(wire);
  const { rpm, tpm, max_concurrency, timeout_ms } = settings;
  return {
    provider,
    model,
    base_url,
    local,
    transport,
    modelForStep: (step) => settings.models_by_step[step] || model,
    ceilings: {
      rpm,
      tpm,
      max_concurrency: local ? Math.min(max_concurrency, LOCAL_CONCURRENCY) : max_concurrency,
    },
    client_settings: local
      ? { first_content_ms: LOCAL_FIRST_CONTENT_MS, attempt_ms: LOCAL_FIRST_CONTENT_MS + timeout_ms }
      : { attempt_ms: timeout_ms },
    describe: `${provider} ${model} at ${transport.address}`,
  };
}
