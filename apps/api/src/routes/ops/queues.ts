import { createRoute } from '@hono/zod-openapi';
import { listQueues } from '@roadwright/db';
import { queueListSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/ops/queues`,
  operationId: 'listQueues',
  tags: ['ops'],
  summary: 'See what waits and runs in each lane',
  responses: {
    200: json(queueListSchema, 'Every lane'),
    default: problems('database_unavailable', 'database_busy'),
  },
});

/** Adds the route that shows the lanes. */
export function addListQueues(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => c.json(await listQueues(database), 200));
}
