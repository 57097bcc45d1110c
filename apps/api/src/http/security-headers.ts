import type { MiddlewareHandler } from 'hono';
import type { ApiSettings } from '../api-deps.ts';

/** What every answer tells a browser; a page says more exactly what it may load. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // State changes under the same address and ETag, so nothing may answer from a cache unless its route says so.
  'Cache-Control': 'no-store',
};

/** A year: what browsers ask for before they list a site as one of HTTPS alone. */
const ONLY_HTTPS = 'max-age=31536000';

/** Puts the security headers on every answer, and where a trusted proxy speaks HTTPS, that nothing else is spoken here. */
export const secureAnswers =
  ({ trusted_proxies }: Pick<ApiSettings, 'trusted_proxies'>): MiddlewareHandler =>
  async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    const scheme = trusted_proxies > 0 ? c.req.header('x-forwarded-proto') : undefined;
    if (scheme?.split(',').at(-trusted_proxies)?.trim() === 'https') {
      c.header('Strict-Transport-Security', ONLY_HTTPS);
    }
    await next();
  };
