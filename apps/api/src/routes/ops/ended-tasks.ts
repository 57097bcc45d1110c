import { createRoute } from '@hono/zod-openapi';
import { getEndedTasks } from '@roadwright/db';
import { ENDED_WINDOWS, endedTasksSchema } from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/ops/tasks`,
  operationId: 'getEndedTasks',
  tags: ['ops'],
  summary: 'See how many tasks ended of late, and how long they took',
  request: {
    query: z.object({ window: z.enum(ENDED_WINDOWS).default('hour').describe('how far back to look') }),
  },
  responses: {
    200: json(endedTasksSchema, 'By kind and status, in stretches of the same length'),
    default: problems('validation_failed', 'database_unavailable', 'database_busy'),
  },
});

/** Adds the route that shows what ended of late. */
export function addEndedTasks(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => c.json(await getEndedTasks(database, c.req.valid('query').window), 200));
}
