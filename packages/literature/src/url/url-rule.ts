import type { Identifier } from '@roadwright/domain';

/** What a rule makes of an address: a name of the work, or the one address that stands for all views of its page. */
export type UrlMeaning = Identifier | { readonly landing: string };

/** What a rule may look at: the path with its escapes decoded, the parts its pattern caught, the query. */
export interface UrlParts {
  readonly path: string;
  /** The groups of the pattern, from 1; a group that caught nothing is empty. */
  readonly group: (at: number) => string;
  /** A parameter's value whatever the case of its name; empty when absent. */
  readonly query: (name: string) => string;
}

/** One publisher's way of naming works in its addresses. */
export interface UrlRule {
  /** Hosts without `www.`, each with all its subdomains; `*` is any host. */
  readonly hosts: readonly string[];
  readonly path: RegExp;
  /** Null when the address names no work after all; then later rules are asked. */
  readonly read: (parts: UrlParts) => UrlMeaning | null;
  /** Why the identifier may be made so. */
  readonly reason: string;
}

/** Makes the landing meaning of an address given without its scheme. */
export const landOn = (address: string): UrlMeaning => ({ landing: `https://${address}` });
