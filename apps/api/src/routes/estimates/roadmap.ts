import { createRoute } from '@hono/zod-openapi';
import { getRoadmap, readRoadmapUsage } from '@roadwright/db';
import { estimateRemainder, roadmapEstimateSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, roadmapParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';
import { createMarket } from './create-market.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/estimate`,
  operationId: 'estimateRoadmap',
  tags: ['estimates'],
  summary: 'Tell what a roadmap, as it stands, still takes and costs',
  description:
    'Before the outline is approved that is its whole content, afterwards every piece without a stored version. What it has cost so far stands beside it.',
  request: { params: roadmapParams },
  responses: {
    200: json(roadmapEstimateSchema, 'Calls, tokens, minutes and money'),
    default: problems('roadmap_not_found', 'invalid_id'),
  },
});

/** Adds the route that estimates what a roadmap still lacks. */
export function addEstimateRoadmap(api: Api, deps: ApiDeps): void {
  const { database } = deps;
  api.openapi(route, async (c) => {
    const { roadmap_id } = c.req.valid('param');
    const scope = { roadmap_id, owner: decideScope(c) };
    const roadmap = await getRoadmap(database, scope);
    const [market, spent] = await Promise.all([createMarket(deps), readRoadmapUsage(database, scope)]);
    const { version } = roadmap;
    return c.json({ roadmap_id, version, ...estimateRemainder(roadmap, market), spent }, 200);
  });
}
