import { createRoute } from '@hono/zod-openapi';
import { getTask } from '@roadwright/db';
import { contentStatusSchema, toContentStatus } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{task_id}/content-status`,
  operationId: 'getContentStatus',
  tags: ['tasks'],
  summary: 'Poll how far the content is, in the words of the earlier API',
  request: { params: taskParams },
  responses: {
    200: json(contentStatusSchema, 'The state in one word'),
    default: problems('task_not_found', 'invalid_id'),
  },
});

/** Adds the route that clients of the earlier API poll. */
export function addContentStatus(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { task_id } = c.req.valid('param');
    const task = await getTask(database, { task_id, owner: decideScope(c) });
    const { roadmap_id, progress } = task;
    return c.json({ task_id, roadmap_id, progress, status: toContentStatus(task) }, 200);
  });
}
