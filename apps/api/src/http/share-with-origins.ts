import type { MiddlewareHandler } from 'hono';
import type { ApiSettings } from '../api-deps.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS =
  'Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-API-Key, X-Request-Id';
const ANSWER_HEADERS =
  'ETag, Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';
/** Ten minutes: what all browsers honour at least. */
const KEEP_S = '600';

/**
 * Lets pages of these origins use the API (the Fetch standard's CORS); without any, browsers let none. No cookies are
 * shared, for there are none.
 */
export function shareWithOrigins({ cors_origins }: Pick<ApiSettings, 'cors_origins'>): MiddlewareHandler {
  return async (c, next) => {
    if (cors_origins.length > 0) c.header('Vary', 'Origin', { append: true });
    const origin = c.req.header('origin');
    if (origin === undefined || !cors_origins.includes(origin)) return await next();
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Expose-Headers', ANSWER_HEADERS);
    if (c.req.method !== 'OPTIONS' || c.req.header('access-control-request-method') === undefined) {
      return await next();
    }
    c.header('Access-Control-Allow-Methods', METHODS);
    c.header('Access-Control-Allow-Headers', REQUEST_HEADERS);
    c.header('Access-Control-Max-Age', KEEP_S);
    return c.body(null, 204);
  };
}
