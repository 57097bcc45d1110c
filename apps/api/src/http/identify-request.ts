import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../api-deps.ts';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/;

/** Gives every request an id, the caller's when it is 1 to 128 visible ASCII characters, and every answer says it. */
export const identifyRequest =
  (createRequestId: () => string): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const sent = c.req.header('x-request-id');
    const request_id = sent !== undefined && VISIBLE_ASCII.test(sent) ? sent : createRequestId();
    c.set('request_id', request_id);
    c.header('X-Request-Id', request_id);
    await next();
    // An answer that was not made by the context, such as that of an upgrade, lacks what was set before.
    if (!c.res.headers.has('X-Request-Id')) c.header('X-Request-Id', request_id);
  };
