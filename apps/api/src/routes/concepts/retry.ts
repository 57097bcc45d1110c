import { createRoute } from '@hono/zod-openapi';
import { startPieceRetry } from '@roadwright/db';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, pieceParams } from '../path-params.ts';
import { accepted, problems } from '../responses.ts';
import { renderAccepted } from '../tasks/accepted-task.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}/retry`,
  operationId: 'retryArtifact',
  tags: ['concepts'],
  summary: 'Make an artifact again as a new version; the old one stays',
  request: { params: pieceParams },
  responses: {
    202: accepted('A task for this one piece'),
    default: problems(
      'roadmap_not_found',
      'concept_not_found',
      'task_active',
      'too_many_pending_tasks',
      'unknown_content_type',
      'invalid_id',
    ),
  },
});

/** Adds the route that makes one artifact again. */
export function addRetryArtifact(api: Api, { database, createTaskId, settings }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const task = await startPieceRetry(database, {
      ...c.req.valid('param'),
      task_id: createTaskId(),
      owner: decideScope(c),
      max_pending: settings.max_pending_tasks_per_owner,
    });
    return c.json(renderAccepted(c, { ...task, kind: 'retry', retry_of: null }), 202);
  });
}
