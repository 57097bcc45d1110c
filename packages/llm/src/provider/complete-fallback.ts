import { checkAddress } from './check-address.ts';
import { chooseNamed } from './choose-provider.ts';
import type { CompleteProvider } from './create-endpoints.ts';
import { PRESETS } from './presets.ts';
import type { Fallback, ProviderSettings, WireProvider } from './provider-settings.ts';

interface Primary {
  readonly provider: string;
  readonly base_url: string;
  readonly api_key?: string | undefined;
}

interface Place {
  readonly provider: WireProvider;
  readonly base_url: string;
}

const WRITTEN = { variable: 'LLM_FALLBACKS', key_variable: 'LLM_FALLBACK_API_KEY' };

/**
 * Finds address and key of a fallback, or what is wrong with it. A key goes only where it belongs: the primary's to the
 * primary's address, a vendor's to that vendor's own host, LLM_FALLBACK_API_KEY to addresses that stand in LLM_FALLBACKS.
 */
export function completeFallback(
  settings: ProviderSettings,
  primary: Primary,
  { provider, model, base_url: own_url }: Fallback,
): CompleteProvider | { readonly fault: string } {
  const name = `LLM_FALLBACKS: ${provider}:${model}`;
  const { key_variable, local = false, ...preset } = PRESETS[provider];
  const base_url =
    own_url ?? (provider === primary.provider ? primary.base_url : undefined) ?? preset.base_url;
  if (base_url === undefined)
    return { fault: `${name} needs an address: ${provider}:${model}@http://host:8001/v1.` };
  const fault = checkAddress(base_url, WRITTEN);
  if (fault !== null) return { fault };
  const place = { provider, base_url };
  const own_key = own_url === undefined ? undefined : settings.fallback_api_key;
  const api_key = isSameAddress(base_url, primary.base_url)
    ? primary.api_key
    : own_key || findVendorKey(settings, place);
  const needs_key = preset.base_url !== undefined && !local && settings.replay_dir === undefined;
  if (needs_key && !api_key)
    return { fault: `${name} needs ${isVendors(place) ? key_variable : WRITTEN.key_variable}.` };
  return { provider, base_url, api_key, modelForStep: () => model };
}

const findVendorKey = (settings: ProviderSettings, place: Place): string | undefined =>
  isVendors(place) ? chooseNamed({ ...settings, api_key: undefined }, place.provider).api_key : undefined;

function isVendors({ provider, base_url }: Place): boolean {
  const own = PRESETS[provider].base_url;
  return own !== undefined && new URL(own).origin === new URL(base_url).origin;
}

/** Behind one host there may be many people's gateways, each under a path of its own. */
const isSameAddress = (one: string, other: string): boolean => trimAddress(one) === trimAddress(other);

const trimAddress = (address: string): string => new URL(address).href.replace(/\/+$/, '');
