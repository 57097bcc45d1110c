import { AppError } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import { PROBES } from '../access/decide-need.ts';
import type { ApiSettings } from '../api-deps.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses names that are not served: a page elsewhere could have its own name point here (DNS rebinding) and would then
 * count as same-origin. While only this machine is served its own names are, else every name unless some are listed.
 */
export function checkHost({ host, loopback_only, allowed_hosts }: ApiSettings): MiddlewareHandler {
  const own = loopback_only ? [...LOOPBACK_NAMES, host.includes(':') ? `[${host}]` : host] : [];
  const served = new Set([...own, ...allowed_hosts]);
  return async (c, next) => {
    // Such as a number that is too large for an address; whoever reads the URL later would fail.
    if (!URL.canParse(c.req.url)) throw new AppError('forbidden_host', 'The Host header is no name.');
    // Whoever probes a public server knows its address only.
    if (served.size > 0 && (loopback_only || !PROBES.test(c.req.path))) {
      for (const authority of listAuthorities(c)) {
        if (!served.has(authority.toLowerCase().replace(/:\d{1,5}$/, ''))) throw createHostError(served);
      }
    }
    await next();
  };
}

/** The Host header and, when the request line carried a whole address, the host of that; a proxy may go by either. */
const listAuthorities = (c: Context): string[] =>
  [c.req.header('host') ?? '', new URL(c.req.url).host].filter((authority) => authority !== '');

const createHostError = (served: ReadonlySet<string>): AppError =>
  new AppError('forbidden_host', `Only ${[...served].join(', ')} are served here.`);
