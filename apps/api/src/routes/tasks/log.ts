import { createRoute } from '@hono/zod-openapi';
import { listLog } from '@roadwright/db';
import { LOG_CATEGORIES, LOG_LEVELS, logListSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { API, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}/log`,
  operationId: 'listLog',
  tags: ['tasks'],
  summary: 'Read what happened to a task, its calls of the language model among it',
  request: {
    params: taskParams,
    query: pageQuery.extend({
      limit: z.coerce.number().int().min(1).max(500).default(100).describe('lines of one page'),
      level: z.enum(LOG_LEVELS).exactOptional().describe('only lines of this level'),
      category: z.enum(LOG_CATEGORIES).exactOptional().describe('only lines of this category'),
    }),
  },
  responses: {
    200: json(logListSchema, 'One page, oldest first'),
    default: problems('task_not_found', 'validation_failed', 'invalid_id'),
  },
});

/** Adds the route that shows a task's execution log. */
export function addListLog(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const filter = { ...c.req.valid('param'), ...c.req.valid('query'), owner: decideScope(c) };
    return c.json(await listLog(database, filter), 200);
  });
}
