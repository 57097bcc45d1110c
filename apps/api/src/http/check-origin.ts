import { AppError } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiSettings } from '../api-deps.ts';

type Origins = Pick<ApiSettings, 'cors_origins'>;

/**
 * Refuses a WebSocket that a page of another origin opens; browsers send Origin and leave the check to the server.
 *
 * @throws AppError forbidden_host
 */
export function assertSameOrigin(c: Context, origins: Origins): void {
  if (isForeign(c, origins)) {
    throw new AppError('forbidden_host', 'Pages of other origins may not open a WebSocket here.');
  }
}

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what pages of other origins would change where no key is asked for: browsers send simple forms for anybody.
 * By Sec-Fetch-Site, which no page can set, and by Origin where that is not sent, as Go's net/http does it.
 */
export function refuseForeignChanges({
  auth,
  ...origins
}: Origins & Pick<ApiSettings, 'auth'>): MiddlewareHandler {
  return async (c, next) => {
    if (auth === 'off' && !HARMLESS.includes(c.req.method) && isForeignChange(c, origins)) {
      throw new AppError('forbidden', 'Pages of other origins may not change anything here.');
    }
    await next();
  };
}

function isForeignChange(c: Context, origins: Origins): boolean {
  const site = c.req.header('sec-fetch-site');
  // Without either header it is no browser's.
  if (site === undefined) return isForeign(c, origins);
  const trusted = origins.cors_origins.includes(c.req.header('origin') ?? '');
  return site !== 'same-origin' && site !== 'none' && !trusted;
}

function isForeign(c: Context, { cors_origins }: Origins): boolean {
  const origin = c.req.header('origin');
  if (origin === undefined || cors_origins.includes(origin)) return false;
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}
