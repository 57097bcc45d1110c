import { createRoute } from '@hono/zod-openapi';
import { getArtifact } from '@roadwright/db';
import { artifactViewSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { preferType } from '../../http/prefer-type.ts';
import { API, pieceParams } from '../path-params.ts';
import { problems } from '../responses.ts';
import { versionNumber } from './version-number.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}`,
  operationId: 'getArtifact',
  tags: ['concepts'],
  summary: 'Read one artifact; with Accept: text/markdown, a tutorial as text',
  request: {
    params: pieceParams,
    query: z.object({
      version: versionNumber.exactOptional().describe('the newest by default'),
    }),
  },
  responses: {
    200: {
      description: 'The artifact',
      content: {
        'application/json': { schema: artifactViewSchema },
        'text/markdown': { schema: z.string() },
      },
    },
    default: problems(
      'roadmap_not_found',
      'concept_not_found',
      'artifact_not_found',
      'unknown_content_type',
      'not_acceptable',
      'invalid_id',
    ),
  },
});

/** Adds the route that shows one artifact. */
export function addGetArtifact(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const piece = c.req.valid('param');
    const isText = piece.content_type === 'tutorial';
    const type = preferType(c, isText ? ['application/json', 'text/markdown'] : ['application/json']);
    const artifact = await getArtifact(database, {
      ...piece,
      ...c.req.valid('query'),
      owner: decideScope(c),
    });
    if (type === 'text/markdown' && artifact.content_type === 'tutorial') {
      return c.body(artifact.markdown, 200, { 'Content-Type': 'text/markdown; charset=utf-8' });
    }
    return c.json(artifact, 200);
  });
}
