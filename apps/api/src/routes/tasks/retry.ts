import { createRoute } from '@hono/zod-openapi';
import { startRetry } from '@roadwright/db';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { accepted, problems } from '../responses.ts';
import { renderAccepted } from './accepted-task.ts';
import { refuseUnkeptBudget } from './refuse-budget.ts';

const retryBody = z.strictObject({ budget_micro_usd: z.int().positive().optional() });

const route = createRoute({
  method: 'post',
  path: `${API}/tasks/{task_id}/retry`,
  operationId: 'retryTask',
  tags: ['tasks'],
  summary: 'Make what failed or is missing, as a new task',
  request: {
    params: taskParams,
    body: { required: false, content: { 'application/json': { schema: retryBody } } },
  },
  responses: {
    202: accepted('A new task for the missing pieces only'),
    default: problems(
      'task_not_found',
      'task_active',
      'nothing_to_retry',
      'price_unknown',
      'too_many_pending_tasks',
      'invalid_id',
    ),
  },
});

/** Adds the route that retries a task. */
export function addRetryTask(api: Api, deps: ApiDeps): void {
  const { database, createTaskId, settings } = deps;
  api.openapi(route, async (c) => {
    const { budget_micro_usd } = c.req.valid('json');
    await refuseUnkeptBudget(deps, { budget_micro_usd, pointer: '#/budget_micro_usd' });
    const { task_id: retry_of } = c.req.valid('param');
    const task = await startRetry(database, {
      task_id: createTaskId(),
      retry_of,
      owner: decideScope(c),
      budget_micro_usd,
      max_pending: settings.max_pending_tasks_per_owner,
    });
    return c.json(renderAccepted(c, { ...task, retry_of }), 202);
  });
}
