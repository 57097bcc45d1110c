import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { submitTask } from '@roadwright/db';
import { type GenerateRequest, generateRequestSchema } from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { decideOwner } from '../../owner.ts';
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
    headers: z.object({
      'idempotency-key': z
        .string()
        .regex(/^[\x21-\x7e]{1,200}$/, 'a key has 1 to 200 visible ASCII characters')
        .optional()
        .describe('the same key and body give the same task for 24 h'),
    }),
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
      owner_id: decideOwner(request),
      request,
      max_pending: settings.max_pending_tasks_per_owner,
      ...(key === undefined ? {} : { idempotency: { key, body_sha256: digest(request) } }),
    });
    return c.json(renderAccepted(c, { ...task, kind: 'create', retry_of: null }), 202);
  });
}

// Of the decoded request, so that blanks and spelled-out defaults make no other request of it.
const digest = (request: GenerateRequest): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');
