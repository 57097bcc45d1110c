import type { Clock } from '@roadwright/domain';
import type { Log, Metrics } from '@roadwright/telemetry';
import type { MiddlewareHandler } from 'hono';
import type { Caller } from '../access/caller.ts';
import type { ApiEnv } from '../api-deps.ts';
import { findRoute } from './find-route.ts';

interface Observers {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Writes one line and one measurement for each request, under the pattern of its route, never its path. Every other line
 * that is written on the way says the request's id too.
 */
export const logRequest =
  ({ clock, log, metrics }: Observers): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const started = clock();
    const request_id = c.get('request_id');
    await log.within({ request_id }, next);
    const { method } = c.req;
    const { status } = c.res;
    const route = findRoute(c);
    const duration_ms = clock() - started;
    metrics.http_request_duration_seconds.observe(
      { route, method, status: String(status) },
      duration_ms / 1000,
    );
    // Nobody is known yet where a request was refused before.
    const caller = c.get('caller') as Caller | undefined;
    const facts = {
      request_id,
      key_id: caller?.key_id ?? undefined,
      owner_id: caller?.owner_id || undefined,
      task_id: c.get('task_id'),
      ...{ method, route, status, duration_ms },
    };
    // Reads are many and harmless; what changes something or fails is worth a line in production.
    if (status >= 400 || (method !== 'GET' && method !== 'HEAD')) log.info(facts, 'request');
    else log.debug(facts, 'request');
  };

/** Has every line that is written from here on say whose key it was. */
export const logOwner =
  (log: Log): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const { owner_id } = c.get('caller');
    if (owner_id) await log.within({ owner_id }, next);
    else await next();
  };
