import type { ProviderSettings, WireProvider } from './provider-settings.ts';

/** A provider with the key and address that will be used, before any model is known. */
export interface ChosenProvider {
  readonly provider: WireProvider;
  readonly api_key?: string | undefined;
  readonly base_url?: string | undefined;
}

type Keys = Readonly<Partial<Record<WireProvider, string | undefined>>>;

const findKeys = (settings: ProviderSettings): Keys => ({
  openai: settings.openai_api_key,
  anthropic: settings.anthropic_api_key,
  google: settings.google_api_key,
});

const given = (text: string | undefined): text is string => text !== undefined && text !== '';

/** Takes the provider that was named, with its own key or else LLM_API_KEY. */
export function chooseNamed(settings: ProviderSettings, provider: WireProvider): ChosenProvider {
  const key = given(settings.api_key) ? settings.api_key : findKeys(settings)[provider];
  return { provider, api_key: key, base_url: settings.base_url };
}

/** Reads from the keys and the address which provider is meant; null when nothing is set. */
export function chooseByKeys(settings: ProviderSettings): ChosenProvider | null {
  const keys = findKeys(settings);
  const vendor = (['openai', 'anthropic', 'google'] as const).find((name) => given(keys[name]));
  if (vendor !== undefined) return { provider: vendor, api_key: keys[vendor], base_url: settings.base_url };
  return given(settings.base_url) ? chooseNamed(settings, 'openai-compatible') : null;
}
