import type { FetchRequest } from '@roadwright/domain';
import { checkUrl, createBlocked, parseUrl, type UrlRules } from '../address/check-url.ts';

/** The way of one hop. */
export interface Route {
  /** What is asked for. */
  readonly url: URL;
  /** Where the request goes: elsewhere only by the operator's gateway. */
  readonly wire_url: URL;
  /** Whether it may reach inside. */
  readonly trusted: boolean;
  /** Whose pace counts; null for the operator's own servers. */
  readonly paced_host: string | null;
}

/** The operator's own way out: `https://HOST/path` of these hosts (lower case) is asked for at `${url}/HOST/path`. */
export interface Gateway {
  readonly url: string;
  readonly hosts: readonly string[];
}

interface RouterOptions extends UrlRules {
  readonly trusted_origins: readonly string[];
  readonly gateway: Gateway | undefined;
  /** Whether a redirect may lead from https to http, where anyone could change the answer. */
  readonly may_downgrade: boolean;
}

export interface Router {
  /** @throws AppError url_blocked */
  start(request: FetchRequest): Route;
  /** The way that a redirect shows. @throws AppError url_blocked */
  follow(route: Route, location: string): Route;
}

/** A way up that shows only once escapes are decoded, twice even, or a `;` and what follows is dropped, as gateways do. */
const HIDDEN_WAY_UP = /(?:\/|\\|%(?:25)*(?:2f|5c))(?:\.|%(?:25)*2e){2}(?:$|[;/\\]|%(?:25)*(?:2f|5c|3b))/i;

/** Makes what decides for each hop whether it may be asked, and on which way. */
export function createRouter({ trusted_origins, gateway, may_downgrade, ...rules }: RouterOptions): Router {
  const trusted = new Set(trusted_origins.map((origin) => new URL(origin).origin));
  const gateway_url = gateway?.url.replace(/\/$/, '');
  const gateway_hosts = new Set(gateway?.hosts);

  const routeOutside = (url: URL): Route => {
    checkUrl(url, rules);
    const host = url.hostname;
    if (!gateway_hosts.has(host) || url.port !== '') {
      return { url, wire_url: url, trusted: false, paced_host: host };
    }
    if (HIDDEN_WAY_UP.test(url.pathname)) throw createBlocked(`The path of this address leaves ${host}.`);
    const wire_url = new URL(`${gateway_url}/${host}${url.pathname}${url.search}`);
    return { url, wire_url, trusted: true, paced_host: host };
  };
  const routeInside = (url: URL): Route => ({ url, wire_url: url, trusted: true, paced_host: null });

  return {
    start(request) {
      const url = parseUrl(request.url);
      return request.trusted === true && trusted.has(url.origin) ? routeInside(url) : routeOutside(url);
    },
    follow(from, location) {
      const url = parseUrl(location, from.url);
      if (from.paced_host === null) {
        if (url.origin === from.url.origin) return routeInside(url);
        throw createBlocked(`${from.url.host} leads to another host; correct its address in the settings.`);
      }
      if (!may_downgrade && from.url.protocol === 'https:' && url.protocol === 'http:') {
        throw createBlocked(
          `${from.url.hostname} leads from https to http, where anyone could change the answer.`,
        );
      }
      return routeOutside(url);
    },
  };
}
