import { createDemoTransport } from '../demo/create-demo-transport.ts';
import type { SendRequest } from '../transport/send-request.ts';
import { checkAddress } from './check-address.ts';
import { type ChosenProvider, chooseByKeys, chooseNamed } from './choose-provider.ts';
import { completeFallback } from './complete-fallback.ts';
import { createEndpoints } from './create-endpoints.ts';
import type { ResolvedEndpoint } from './endpoint.ts';
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
  /** The provider itself, then its fallbacks in their order. */
  readonly endpoints: readonly [ResolvedEndpoint, ...ResolvedEndpoint[]];
  /** What a person allows each endpoint, in requests and tokens a minute. */
  readonly ceilings: { readonly rpm?: number | undefined; readonly tpm?: number | undefined };
  /** One line for the banner at start, without a key. */
  readonly describe: string;
}

/** A provider, or everything that keeps it from being one, each as a sentence that names the variable to change. */
export type ProviderResolution =
  | { readonly provider: ResolvedProvider }
  | { readonly faults: readonly string[] };

/** The network, for tests that have none. */
interface Outside {
  readonly send?: SendRequest;
}

/** An Ollama on this machine answers at once or is not there. */
const PROBE_MS = 500;
const MODELS_MS = 10_000;

/**
 * Finds the provider that the settings mean. `auto`: the vendor whose key is set (OpenAI, Anthropic, Google), else
 * LLM_BASE_URL, else an Ollama on this machine, else the offline author. Asks a server for its first model only where
 * no model is set.
 */
export async function resolveProvider(
  settings: ProviderSettings,
  outside: Outside = {},
): Promise<ProviderResolution> {
  const { provider } = settings;
  if (provider === 'demo') return resolveDemo(settings);
  if (provider !== 'auto') return resolveChosen(settings, chooseNamed(settings, provider), outside);
  const chosen = chooseByKeys(settings);
  if (chosen !== null) return resolveChosen(settings, chosen, outside);
  // What a replay answers for is never looked for on the network.
  if (settings.replay_dir !== undefined) return resolveDemo(settings);
  const base_url = OLLAMA_URL;
  const model = await findFirstModel({ base_url, timeout_ms: PROBE_MS, send: outside.send });
  if (model === null) return resolveDemo(settings);
  const ollama = { provider: 'ollama' as const, base_url, model: settings.model || model };
  return createProvider(settings, ollama, outside);
}

/** What the offline author writes is neither recorded nor replayed. */
function resolveDemo(settings: ProviderSettings): ProviderResolution {
  const variable = findRecordingVariable(settings);
  if (variable === null) return { provider: createDemo(settings) };
  return {
    faults: [`${variable} does not go with the offline author. Set LLM_PROVIDER and LLM_MODEL beside it.`],
  };
}

const findRecordingVariable = ({ record_dir, replay_dir }: ProviderSettings): string | null => {
  if (replay_dir !== undefined) return 'LLM_REPLAY_DIR';
  return record_dir === undefined ? null : 'LLM_RECORD_DIR';
};

const createDemo = ({ max_concurrency, rpm, tpm, api_key }: ProviderSettings): ResolvedProvider => ({
  provider: 'demo',
  model: 'demo',
  endpoints: [
    {
      transport: createDemoTransport(),
      local: false,
      modelForStep: () => 'demo',
      max_concurrency,
      limits: {},
    },
  ],
  ceilings: { rpm, tpm },
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
  const replays = settings.replay_dir !== undefined;
  const faults = findFaults(chosen, base_url, replays);
  if (base_url === undefined || faults.length > 0) return { faults };
  const named = settings.model || PRESETS[provider].model;
  if (!named && replays) return { faults: ['LLM_REPLAY_DIR needs LLM_MODEL: a replay asks no server.'] };
  const model =
    named || (await findFirstModel({ base_url, api_key, timeout_ms: MODELS_MS, send: outside.send }));
  if (model === null) return { faults: [describeMissingModel(provider, base_url)] };
  return createProvider(settings, { ...chosen, base_url, model }, outside);
}

function findFaults(
  { provider, api_key }: ChosenProvider,
  base_url: string | undefined,
  replays: boolean,
): string[] {
  const { key_variable, local = false, ...preset } = PRESETS[provider];
  const needs_key = preset.base_url !== undefined && !local && !replays;
  const fault = base_url ? checkAddress(base_url, WRITTEN) : `LLM_PROVIDER=${provider} needs LLM_BASE_URL.`;
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

const WRITTEN = { variable: 'LLM_BASE_URL', key_variable: 'LLM_API_KEY' };

type Primary = ChosenProvider & { readonly base_url: string; readonly model: string };

async function createProvider(
  settings: ProviderSettings,
  primary: Primary,
  { send }: Outside,
): Promise<ProviderResolution> {
  const { provider, base_url, model } = primary;
  const { fallbacks = [], models_by_step, rpm, tpm } = settings;
  const completed = fallbacks.map((fallback) => completeFallback(settings, primary, fallback));
  const faults = completed.flatMap((each) => ('fault' in each ? [each.fault] : []));
  if (faults.length > 0) return { faults };
  const openEndpoint = createEndpoints(settings, send);
  const first = await openEndpoint({ ...primary, modelForStep: (step) => models_by_step[step] || model });
  const complete = completed.flatMap((each) => ('fault' in each ? [] : [each]));
  const others = await Promise.all(complete.map(openEndpoint));
  const names = fallbacks.map(
    (fallback, index) => `${fallback.model} at ${others[index]?.transport.address}`,
  );
  const describe = `${provider} ${model} at ${first.transport.address}`;
  return {
    provider: {
      provider,
      model,
      base_url,
      endpoints: [first, ...others],
      ceilings: { rpm, tpm },
      describe: names.length === 0 ? describe : `${describe}, else ${names.join(', else ')}`,
    },
  };
}
