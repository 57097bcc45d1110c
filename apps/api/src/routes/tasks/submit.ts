import { createRoute } from '@hono/zod-openapi';
import { submitTask } from '@roadwright/db';
import { generateRequestSchema } from '@roadwright/domain';
import { decideOwner } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { idempotencyHeader, readIdempotency } from '../idempotency-key.ts';
import { API } from '../path-params.ts';
import { accepted, jsonBody, problems } from '../responses.ts';
import { renderAccepted } from './accepted-task.ts';
import { refuseUnkeptBudget } from './refuse-budget.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/roadmaps/generate`,
  operationId: 'submitTask',
  tags: ['tasks'],
  summary: 'Turn a learning goal into a course',
  request: {
    headers: idempotencyHeader,
    body: jsonBody(generateRequestSchema),
  },
  responses: {
    202: accepted('The task was accepted and is stored'),
    default: problems('validation_failed', 'price_unknown', 'idempotency_mismatch', 'too_many_pending_tasks'),
  },
});

/** Adds the route that accepts a goal. */
export function addSubmitTask(api: Api, deps: ApiDeps): void {
  const { database, createTaskId, settings } = deps;
  api.openapi(route, async (c) => {
    const request = c.req.valid('json');
    const { budget_micro_usd } = request.options;
    await refuseUnkeptBudget(deps, { budget_micro_usd, pointer: '#/options/budget_micro_usd' });
    const key = c.req.valid('header')['idempotency-key'];
    const task = await submitTask(database, {
      task_id: createTaskId(),
      owner_id: decideOwner(c, request),
      request,
      max_pending: settings.max_pending_tasks_per_owner,
      ...readIdempotency(key, request),
    });
    return c.json(renderAccepted(c, { ...task, kind: 'create', retry_of: null }), 202);
  });
}
