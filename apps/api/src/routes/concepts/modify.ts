import { createRoute } from '@hono/zod-openapi';
import { startModify } from '@roadwright/db';
import { modifyRequestSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, pieceParams } from '../path-params.ts';
import { accepted, jsonBody, problems } from '../responses.ts';
import { renderAccepted } from '../tasks/accepted-task.ts';
import { refuseUnkeptBudget } from '../tasks/refuse-budget.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}/modify`,
  operationId: 'modifyPiece',
  tags: ['concepts'],
  summary: 'Change an artifact by what is required of it, as a new version; the old one stays',
  request: { params: pieceParams, body: jsonBody(modifyRequestSchema) },
  responses: {
    202: accepted('A task for the next version of this one piece'),
    default: problems(
      'roadmap_not_found',
      'concept_not_found',
      'artifact_not_found',
      'task_active',
      'price_unknown',
      'too_many_pending_tasks',
      'unknown_content_type',
      'invalid_id',
      'validation_failed',
    ),
  },
});

/** Adds the route that changes one artifact. */
export function addModifyArtifact(api: Api, deps: ApiDeps): void {
  const { database, createTaskId, settings } = deps;
  api.openapi(route, async (c) => {
    const { requirements, budget_micro_usd } = c.req.valid('json');
    await refuseUnkeptBudget(deps, { budget_micro_usd, pointer: '#/budget_micro_usd' });
    const task = await startModify(database, {
      ...c.req.valid('param'),
      requirements,
      budget_micro_usd,
      task_id: createTaskId(),
      owner: decideScope(c),
      max_pending: settings.max_pending_tasks_per_owner,
    });
    return c.json(renderAccepted(c, { ...task, kind: 'modify', retry_of: null }), 202);
  });
}
