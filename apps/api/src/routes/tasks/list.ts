import { createRoute } from '@hono/zod-openapi';
import { listTasks } from '@roadwright/db';
import { TASK_KINDS, TASK_STATUSES, taskListSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/tasks`,
  operationId: 'listTasks',
  tags: ['tasks'],
  summary: 'List tasks, newest first',
  request: {
    query: pageQuery.extend({
      status: z.enum(TASK_STATUSES).exactOptional(),
      kind: z.enum(TASK_KINDS).exactOptional(),
    }),
  },
  responses: {
    200: json(taskListSchema, 'One page, with counts by status'),
    default: problems('validation_failed'),
  },
});

/** Adds the route that lists tasks. */
export function addListTasks(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) =>
    c.json(await listTasks(database, { ...c.req.valid('query'), owner: decideScope(c) }), 200),
  );
}
