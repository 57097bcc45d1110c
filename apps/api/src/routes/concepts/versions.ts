import { createRoute } from '@hono/zod-openapi';
import { listArtifactVersions } from '@roadwright/db';
import { versionListSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, pieceParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}/versions`,
  operationId: 'listArtifactVersions',
  tags: ['concepts'],
  summary: 'List the versions of an artifact, newest first',
  request: { params: pieceParams },
  responses: {
    200: json(versionListSchema, 'All stored versions'),
    default: problems('roadmap_not_found', 'concept_not_found', 'unknown_content_type', 'invalid_id'),
  },
});

/** Adds the route that lists an artifact's versions. */
export function addListVersions(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const piece = c.req.valid('param');
    return c.json(await listArtifactVersions(database, { ...piece, owner: decideScope(c) }), 200);
  });
}
