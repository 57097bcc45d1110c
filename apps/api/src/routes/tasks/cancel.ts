import { createRoute } from '@hono/zod-openapi';
import { cancelTask } from '@roadwright/db';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/tasks/{task_id}/cancel`,
  operationId: 'cancelTask',
  tags: ['tasks'],
  summary: 'Stop a task wherever it is',
  request: { params: taskParams },
  responses: {
    200: json(
      z.object({ task_id: z.string(), status: z.literal('cancelled') }),
      'Nothing more will be written for it; what is finished stays readable',
    ),
    default: problems('task_not_found', 'task_finished', 'invalid_id'),
  },
});

/** Adds the route that stops a task. */
export function addCancelTask(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { task_id } = c.req.valid('param');
    await cancelTask(database, { task_id, owner: decideScope(c) });
    return c.json({ task_id, status: 'cancelled' as const }, 200);
  });
}
