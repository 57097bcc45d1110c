import { createRoute } from '@hono/zod-openapi';
import { listValidations } from '@roadwright/db';
import { validationListSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}/validation`,
  operationId: 'getValidation',
  tags: ['tasks'],
  summary: 'See what was found out about each outline, and which were chosen',
  request: { params: taskParams },
  responses: {
    200: json(validationListSchema, 'The validated outlines, oldest first'),
    default: problems('task_not_found', 'invalid_id'),
  },
});

/** Adds the route that shows the validations of a task's outlines. */
export function addListValidations(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { task_id } = c.req.valid('param');
    return c.json(await listValidations(database, { task_id, owner: decideScope(c) }), 200);
  });
}
