import { createRoute } from '@hono/zod-openapi';
import { getRoadmap } from '@roadwright/db';
import { roadmapViewSchema } from '@roadwright/domain';
import { decideOwner, decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { learnerQuery } from '../learner-query.ts';
import { API, roadmapParams } from '../path-params.ts';
import { HEADERS, json, problems } from '../responses.ts';
import { ifNoneMatchHeader, isListed } from './if-none-match.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}`,
  operationId: 'getRoadmap',
  tags: ['roadmaps'],
  summary: 'Read the full tree with the state of its content',
  request: {
    params: roadmapParams,
    query: learnerQuery,
    headers: ifNoneMatchHeader,
  },
  responses: {
    200: { ...json(roadmapViewSchema, 'The tree'), headers: HEADERS.etag },
    304: {
      description: 'The outline is the one that the caller has; states may differ',
      headers: HEADERS.etag,
    },
    default: problems('roadmap_not_found', 'validation_failed', 'invalid_id'),
  },
});

/** Adds the route that shows a roadmap. */
export function addGetRoadmap(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { roadmap_id } = c.req.valid('param');
    const roadmap = await getRoadmap(database, {
      roadmap_id,
      owner: decideScope(c),
      learner: decideOwner(c, c.req.valid('query')),
    });
    const etag = `"${roadmap.version}"`;
    c.header('ETag', etag);
    if (isListed(etag, c.req.valid('header')['if-none-match'])) return c.body(null, 304);
    return c.json(roadmap, 200);
  });
}
