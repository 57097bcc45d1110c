import type { Clock } from '@roadwright/domain';
import type { Log, Metrics } from '@roadwright/telemetry';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Caller } from '../access/caller.ts';
import type { ApiEnv } from '../api-deps.ts';

interface Observers {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Writes one line and one measurement for each request, under the pattern of its route, never its path. */
export const logRequest =
  ({ clock, log, metrics }: Observers): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const started = clock();
    await next();
    const { method } = c.req;
    const { status } = c.res;
    const pattern = routePath(c);
    const route = pattern.includes('*') ? 'other' : pattern;
    const duration_ms = clock() - started;
    metrics.http_request_duration_seconds.observe(
      { route, method, status: String(status) },
      duration_ms / 1000,
    );
    // Nobody is known yet where a request was refused before.
    const key_id = (c.get('caller') as Caller | undefined)?.key_id ?? undefined;
    const facts = { request_id: c.get('request_id'), key_id, method, route, status, duration_ms };
    // Reads are many and harmless; what changes something or fails is worth a line in production.
    if (status >= 400 || (method !== 'GET' && method !== 'HEAD')) log.info(facts, 'request');
    else log.debug(facts, 'request');
  };
