import { createRoute } from '@hono/zod-openapi';
import { getArtifact, type PieceScope } from '@roadwright/db';
import { AppError, type ArtifactDiff, artifactDiffSchema, diffArtifacts } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, pieceParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';
import { versionNumber } from './version-number.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/concepts/{concept_id}/{content_type}/diff`,
  operationId: 'diffVersions',
  tags: ['concepts'],
  summary: 'Compare two versions of an artifact',
  request: {
    params: pieceParams,
    query: z.object({
      from: versionNumber.exactOptional().describe('the version before `to` by default'),
      to: versionNumber.exactOptional().describe('the newest by default'),
    }),
  },
  responses: {
    200: json(artifactDiffSchema, 'A lesson by lines, resources by address, a quiz by question'),
    default: problems(
      'roadmap_not_found',
      'concept_not_found',
      'artifact_not_found',
      'unknown_content_type',
      'invalid_id',
      'validation_failed',
    ),
  },
});

/** Adds the route that compares two versions of an artifact. */
export function addDiffArtifact(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const piece = { ...c.req.valid('param'), owner: decideScope(c) };
    return c.json(await compareVersions(database, piece, c.req.valid('query')), 200);
  });
}

/** Versions never change, so that two reads see the same as one would. */
async function compareVersions(
  database: ApiDeps['database'],
  piece: PieceScope,
  { from: wanted, to }: { readonly from?: number; readonly to?: number },
): Promise<ArtifactDiff> {
  const later = await getArtifact(database, { ...piece, ...(to === undefined ? {} : { version: to }) });
  const version = wanted ?? later.version - 1;
  if (version === 0) {
    throw new AppError('artifact_not_found', 'There is no version before the first one to compare it with.');
  }
  return diffArtifacts(await getArtifact(database, { ...piece, version }), later);
}
