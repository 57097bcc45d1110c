import { createRoute } from '@hono/zod-openapi';
import { listWorkerRows } from '@roadwright/db';
import { type LimiterLoad, limiterListSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/ops/llm`,
  operationId: 'listLimiters',
  tags: ['ops'],
  summary: 'See how calls of the language model are paced',
  responses: {
    200: json(limiterListSchema, 'Each model at each address, all workers together'),
    default: problems('database_unavailable', 'database_busy'),
  },
});

/** Adds the route that shows the pacing of calls. */
export function addListLimiters(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const workers = await listWorkerRows(database);
    const limiters = workers.flatMap(({ figures }) => figures?.limiters ?? []);
    const alike = Map.groupBy(limiters, ({ address, model }) => `${address} ${model}`);
    const items = [...alike].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => sumUp(each));
    return c.json({ items, next_cursor: null }, 200);
  });
}

/** Each worker paces itself, so what may be in flight adds up. */
function sumUp(limiters: readonly LimiterLoad[]) {
  const sum = (pick: (limiter: LimiterLoad) => number) =>
    limiters.reduce((total, limiter) => total + pick(limiter), 0);
  const blocked_until = Math.max(...limiters.map((limiter) => limiter.blocked_until));
  return {
    address: limiters[0]?.address ?? '',
    model: limiters[0]?.model ?? '',
    in_flight: sum(({ in_flight }) => in_flight),
    waiting: sum(({ waiting }) => waiting),
    limit: sum(({ limit }) => limit),
    blocked_until: blocked_until > 0 ? new Date(blocked_until).toISOString() : null,
    workers: limiters.length,
  };
}
