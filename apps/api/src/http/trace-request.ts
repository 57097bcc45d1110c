import type { Tracer } from '@roadwright/telemetry';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../api-deps.ts';
import { findRoute } from './find-route.ts';

/** Probes, scrapes and files of the page come often and lead nowhere. */
const WORTH_IT = '/api/';

/** Makes a span of each request to the API, in the trace that the caller names (W3C Trace Context). */
export const traceRequest =
  (tracer: Tracer): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    if (!c.req.path.startsWith(WORTH_IT)) return await next();
    const { method } = c.req;
    const attributes = {
      'http.request.method': method,
      'roadwright.request_id': c.get('request_id'),
    };
    const options = { kind: 'server', parent: c.req.header('traceparent'), attributes } as const;
    await tracer.run(method, options, async (span) => {
      await next();
      const { status } = c.res;
      const route = findRoute(c);
      span.rename(`${method} ${route}`);
      span.describe({
        'http.route': route,
        'http.response.status_code': status,
        'roadwright.task_id': c.get('task_id'),
      });
      // What the caller did wrong is no failure of ours.
      if (status >= 500) span.fail(String(status));
    });
  };
