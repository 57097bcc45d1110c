import { AppError, type FetchRequest } from '@roadwright/domain';
import { nameHost } from '../address/check-url.ts';
import type { HeldExchange } from '../pace/ask-politely.ts';
import type { Route, Router } from './create-router.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

interface Journey {
  readonly request: FetchRequest;
  readonly router: Router;
  readonly ask: (route: Route, own_headers: Readonly<Record<string, string>>) => Promise<HeldExchange>;
}

/** Goes on until an answer is no redirect; only a GET follows them. @throws AppError url_blocked, url_unreachable */
export async function followRedirects({ request, router, ask }: Journey) {
  let route = router.start(request);
  let own_headers = request.headers ?? {};
  for (let hop = 0; ; hop += 1) {
    const exchange = await ask(route, own_headers);
    const location = REDIRECTS.has(exchange.status) ? exchange.headers.location : undefined;
    if (location === undefined || request.body !== undefined) return { exchange, url: route.url };
    await exchange.close();
    if (hop === MOST_REDIRECTS) {
      throw new AppError('url_unreachable', `${nameHost(route.url)} redirects without end.`);
    }
    const next = router.follow(route, location);
    // A key for one host is nobody else's, also when a later hop leads back.
    if (next.url.origin !== route.url.origin) own_headers = {};
    route = next;
  }
}
