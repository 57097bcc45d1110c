import { createRoute } from '@hono/zod-openapi';
import { getTask } from '@roadwright/db';
import { taskViewSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}`,
  operationId: 'getTask',
  tags: ['tasks'],
  summary: 'Look at a task',
  request: { params: taskParams },
  responses: {
    200: json(taskViewSchema, 'The task as it stands'),
    default: problems('task_not_found', 'invalid_id'),
  },
});

/** Adds the route that shows a task. */
export function addGetTask(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { task_id } = c.req.valid('param');
    return c.json(await getTask(database, { task_id, owner: decideScope(c) }), 200);
  });
}
