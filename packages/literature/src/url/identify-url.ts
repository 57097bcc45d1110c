import type { Identifier } from '@roadwright/domain';
import { BUILT_DOI_RULES } from './built-doi-rules.ts';
import { bareHost, canonicalUrl, parseAddress } from './canonical-url.ts';
import { DOI_RULES } from './doi-rules.ts';
import { LANDING_RULES } from './landing-rules.ts';
import { REGISTRY_RULES } from './registry-rules.ts';
import type { UrlMeaning, UrlParts, UrlRule } from './url-rule.ts';

/** What an address tells about the work that it shows. */
export interface UrlReading {
  /** Null when the address names the work in no registry. */
  readonly identifier: Identifier | null;
  /** By which addresses of the same page are equal; all views of a known publisher's page share one. */
  readonly alias: string;
}

/** In order of trust: registries, DOIs as written, DOIs built by a pattern, pages without a name. The first that reads wins. */
export const URL_RULES: readonly UrlRule[] = [
  ...REGISTRY_RULES,
  ...DOI_RULES,
  ...BUILT_DOI_RULES,
  ...LANDING_RULES,
];

/** Reads an address of a paper's page or file; null for what canonicalUrl refuses. */
export function identifyUrl(text: string): UrlReading | null {
  const url = parseAddress(text);
  const canonical = canonicalUrl(text);
  if (url === null || canonical === null) return null;
  const meaning = findMeaning(url);
  if (meaning === null) return { identifier: null, alias: canonical };
  if ('landing' in meaning) return { identifier: null, alias: canonicalUrl(meaning.landing) ?? canonical };
  return { identifier: meaning, alias: canonical };
}

function findMeaning(url: URL): UrlMeaning | null {
  const host = bareHost(url);
  const path = decodePath(url.pathname);
  for (const rule of URL_RULES) {
    if (!rule.hosts.some((known) => isOnHost(host, known))) continue;
    const match = rule.path.exec(path);
    const meaning = match === null ? null : rule.read(takeParts(path, match, url));
    if (meaning !== null) return meaning;
  }
  return null;
}

const isOnHost = (host: string, known: string): boolean =>
  known === '*' || host === known || host.endsWith(`.${known}`);

function takeParts(path: string, match: RegExpExecArray, url: URL): UrlParts {
  return {
    path,
    group: (at) => match[at] ?? '',
    query: (name) => [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1] ?? '',
  };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
