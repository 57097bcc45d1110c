import { type AppError, createProblem, toAppError } from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ApiEnv } from '../api-deps.ts';

/** Seconds to wait when the error itself gives no advice: a full queue drains slowly, a restart is quick. */
const RETRY_AFTER_S: Readonly<Record<number, number>> = { 429: 10, 503: 2 };

/** Creates the one place that turns an error into an answer: RFC 9457, logged when the fault is ours. */
export const renderProblem =
  (log: Log) =>
  (error: unknown, c: Context<ApiEnv>): Response => {
    const fault = toAppError(error);
    const request_id = c.get('request_id');
    if (fault.status >= 500) {
      log.error({ request_id, code: fault.code, ...fault.meta, error: fault.cause ?? fault }, fault.detail);
    }
    const retry_after_s = readRetryAfter(fault);
    if (retry_after_s !== undefined) c.header('Retry-After', String(retry_after_s));
    c.header('Content-Type', 'application/problem+json');
    const problem = createProblem(fault, { instance: c.req.path, request_id });
    return c.body(JSON.stringify(problem), fault.status as ContentfulStatusCode);
  };

function readRetryAfter({ status, retry }: AppError): number | undefined {
  const fallback = RETRY_AFTER_S[status];
  if (fallback === undefined) return undefined;
  return typeof retry === 'object' ? Math.max(1, Math.ceil(retry.after_ms / 1000)) : fallback;
}
