import { createRoute } from '@hono/zod-openapi';
import { listRoadmaps } from '@roadwright/db';
import { roadmapListSchema } from '@roadwright/domain';
import { decideOwner, decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { learnerQuery } from '../learner-query.ts';
import { pageQuery } from '../page-query.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps`,
  operationId: 'listRoadmaps',
  tags: ['roadmaps'],
  summary: 'List roadmaps, newest first',
  request: { query: pageQuery.extend(learnerQuery.shape) },
  responses: { 200: json(roadmapListSchema, 'One page'), default: problems('validation_failed') },
});

const trashRoute = createRoute({
  ...route,
  path: `${API}/roadmaps/trash`,
  operationId: 'listTrash',
  summary: 'List the roadmaps in the trash',
});

/** Adds the routes that list roadmaps and the trash. */
export function addListRoadmaps(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { user_id, ...page } = c.req.valid('query');
    const scope = { owner: decideScope(c), learner: decideOwner(c, { user_id }), trashed: false };
    return c.json(await listRoadmaps(database, { ...page, ...scope }), 200);
  });
  api.openapi(trashRoute, async (c) => {
    const { user_id, ...page } = c.req.valid('query');
    const scope = { owner: decideScope(c), learner: decideOwner(c, { user_id }), trashed: true };
    return c.json(await listRoadmaps(database, { ...page, ...scope }), 200);
  });
}
