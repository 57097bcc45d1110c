import { AppError } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiSettings } from '../api-deps.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses names that are not this machine's while only this machine is served: a page elsewhere could have its own
 * name point here (DNS rebinding) and would then count as same-origin.
 */
export function checkHost({ host, loopback_only }: ApiSettings): MiddlewareHandler {
  const served = new Set([...LOOPBACK_NAMES, host.includes(':') ? `[${host}]` : host]);
  return async (c, next) => {
    if (loopback_only) {
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

/**
 * Refuses a WebSocket that a page of another origin opens; browsers send Origin and leave the check to the server.
 *
 * @throws AppError forbidden_host
 */
export function assertSameOrigin(c: Context): void {
  const origin = c.req.header('origin');
  if (origin === undefined) return;
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!URL.canParse(origin) || new URL(origin).host !== host.toLowerCase()) {
    throw new AppError('forbidden_host', 'Pages of other origins may not open a WebSocket here.');
  }
}
