import { createRoute } from '@hono/zod-openapi';
import { restoreVersion } from '@roadwright/db';
import { artifactViewSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, pieceParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';
import { versionNumber } from './version-number.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}/versions/{version}/restore`,
  operationId: 'restoreVersion',
  tags: ['concepts'],
  summary: 'Make an earlier version the newest one, as a version of its own',
  request: { params: pieceParams.extend({ version: versionNumber }) },
  responses: {
    200: json(artifactViewSchema, 'What it asks for is the newest version already'),
    201: json(artifactViewSchema, 'The new version'),
    default: problems(
      'roadmap_not_found',
      'concept_not_found',
      'artifact_not_found',
      'task_active',
      'unknown_content_type',
      'invalid_id',
    ),
  },
});

/** Adds the route that brings an artifact's earlier version back. */
export function addRestoreArtifact(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const piece = c.req.valid('param');
    const { artifact, created } = await restoreVersion(database, { ...piece, owner: decideScope(c) });
    return created ? c.json(artifact, 201) : c.json(artifact, 200);
  });
}
