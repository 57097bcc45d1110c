import { createRoute } from '@hono/zod-openapi';
import { getConcept } from '@roadwright/db';
import { conceptViewSchema } from '@roadwright/domain';
import { decideOwner, decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { learnerQuery } from '../learner-query.ts';
import { API, conceptParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}`,
  operationId: 'getConcept',
  tags: ['concepts'],
  summary: 'Read a concept with its newest artifacts',
  request: { params: conceptParams, query: learnerQuery },
  responses: {
    200: json(conceptViewSchema, 'The concept; an artifact that is not there is null'),
    default: problems('roadmap_not_found', 'concept_not_found', 'validation_failed', 'invalid_id'),
  },
});

/** Adds the route that shows a concept. */
export function addGetConcept(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const ids = c.req.valid('param');
    const learner = decideOwner(c, c.req.valid('query'));
    return c.json(await getConcept(database, { ...ids, owner: decideScope(c), learner }), 200);
  });
}
