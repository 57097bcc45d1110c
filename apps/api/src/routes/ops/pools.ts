import { createRoute } from '@hono/zod-openapi';
import { getPoolFigures, listWorkerRows } from '@roadwright/db';
import { poolListSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/ops/pools`,
  operationId: 'listPools',
  tags: ['ops'],
  summary: 'See the connection pools of this process and of the workers',
  responses: {
    200: json(poolListSchema, 'The pool of the api that answers, then that of each worker'),
    default: problems('database_unavailable', 'database_busy'),
  },
});

/** Adds the route that shows the connection pools. */
export function addListPools(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const own = { process: 'api' as const, worker_id: null, ...getPoolFigures(database) };
    const workers = await listWorkerRows(database);
    const others = workers.flatMap(({ worker_id, figures }) =>
      figures === null ? [] : [{ process: 'worker' as const, worker_id, ...figures.pool }],
    );
    return c.json({ items: [own, ...others], next_cursor: null }, 200);
  });
}
