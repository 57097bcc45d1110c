import { createRoute } from '@hono/zod-openapi';
import { markConcept } from '@roadwright/db';
import { progressMarkSchema, progressRequestSchema } from '@roadwright/domain';
import { decideOwner, decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, conceptParams } from '../path-params.ts';
import { json, jsonBody, problems } from '../responses.ts';

const route = createRoute({
  method: 'put',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/progress`,
  operationId: 'markConcept',
  tags: ['concepts'],
  summary: 'Mark a concept as done, or take the mark away',
  request: { params: conceptParams, body: jsonBody(progressRequestSchema) },
  responses: {
    200: json(progressMarkSchema, 'The mark as it stands, however often it was asked for'),
    default: problems('roadmap_not_found', 'concept_not_found', 'validation_failed', 'invalid_id'),
  },
});

/** Adds the route that keeps a learner's marks. */
export function addMarkConcept(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { done, ...body } = c.req.valid('json');
    const whose = { owner: decideScope(c), learner: decideOwner(c, body) };
    return c.json(await markConcept(database, { ...c.req.valid('param'), ...whose, done }), 200);
  });
}
