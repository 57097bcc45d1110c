import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { getQualityReport } from '@roadwright/db';
import { createQualityReport, qualityReportSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, roadmapParams } from '../path-params.ts';
import { HEADERS, json, problems } from '../responses.ts';
import { ifNoneMatchHeader, isListed } from './if-none-match.ts';
import { judgeOutlineNow, RULE_SEVERITIES } from './judge-outline-now.ts';
import { QUALITY_EXAMPLE } from './quality-example.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/roadmaps/{roadmap_id}/quality`,
  operationId: 'getQuality',
  tags: ['roadmaps'],
  summary: 'Read what the checks say about a course',
  description:
    'Rules passed and failed, findings by concept, links and when they were looked at, answers that were checked without the key, and what checking cost. A piece that is not checked yet says so; the outline is judged anew each time.',
  request: { params: roadmapParams, headers: ifNoneMatchHeader },
  responses: {
    200: { ...json(qualityReportSchema, 'The report', QUALITY_EXAMPLE), headers: HEADERS.report },
    304: { description: 'The report is the one that the caller has', headers: HEADERS.report },
    default: problems('roadmap_not_found', 'invalid_id'),
  },
});

/** Adds the route that shows the quality report of a roadmap. */
export function addGetQuality(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { roadmap_id } = c.req.valid('param');
    const stored = await getQualityReport(database, { roadmap_id, owner: decideScope(c) });
    const outline = judgeOutlineNow(stored.framework);
    const report = createQualityReport(stored, { outline, severities: RULE_SEVERITIES });
    const etag = `"${createHash('sha256').update(JSON.stringify(report)).digest('base64url')}"`;
    c.header('ETag', etag);
    if (isListed(etag, c.req.valid('header')['if-none-match'])) return c.body(null, 304);
    return c.json(report, 200);
  });
}
