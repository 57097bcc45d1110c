import type { HostPace } from '@roadwright/domain';
import type { Manners } from './metadata-source.ts';
import { createSourcePaces, SOURCE_HOSTS } from './source-paces.ts';

/** How the operator wants strangers and sources to be asked. */
interface FetchSettings extends Manners {
  readonly grobid_url?: string | undefined;
  /** The operator's own way out to the sources. */
  readonly gateway_url?: string | undefined;
}

/** Where this system's requests may go, how often, and what they say of themselves. */
export interface FetchPolicy {
  readonly paces: Readonly<Record<string, HostPace>>;
  readonly default_pace: HostPace;
  readonly user_agent: string;
  readonly trusted_origins: readonly string[];
  readonly gateway: { readonly url: string; readonly hosts: readonly string[] } | undefined;
}

/** A stranger's server is asked on two connections, once a second on each. */
const STRANGERS_PACE: HostPace = { connections: 2, interval_ms: 1_000 };

/** Says how a fetcher for this package has to behave. */
export function createFetchPolicy({ grobid_url, gateway_url, ...manners }: FetchSettings): FetchPolicy {
  const { contact } = manners;
  return {
    paces: createSourcePaces(manners),
    default_pace: STRANGERS_PACE,
    user_agent: contact === undefined ? 'Roadwright' : `Roadwright (mailto:${contact})`,
    trusted_origins: grobid_url === undefined ? [] : [grobid_url],
    gateway: gateway_url === undefined ? undefined : { url: gateway_url, hosts: SOURCE_HOSTS },
  };
}
