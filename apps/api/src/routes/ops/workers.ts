import { createRoute } from '@hono/zod-openapi';
import { listWorkerRows } from '@roadwright/db';
import { workerListSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/ops/workers`,
  operationId: 'listWorkers',
  tags: ['ops'],
  summary: 'See which workers live and what they do',
  responses: {
    200: json(workerListSchema, 'The living workers, oldest first'),
    default: problems('database_unavailable', 'database_busy'),
  },
});

/** Adds the route that shows the workers. */
export function addListWorkers(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const workers = await listWorkerRows(database);
    const items = workers.map(({ figures, ...worker }) => {
      const lanes = figures?.lanes ?? [];
      const busy = lanes.reduce((sum, lane) => sum + lane.busy, 0);
      const capacity = lanes.reduce((sum, lane) => sum + lane.capacity, 0);
      return { ...worker, busy, capacity, lanes };
    });
    return c.json({ items, next_cursor: null }, 200);
  });
}
