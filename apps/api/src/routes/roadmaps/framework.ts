import { createRoute } from '@hono/zod-openapi';
import { AppError, proposedOutlineSchema, replaceOutline } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, roadmapParams } from '../path-params.ts';
import { jsonBody, problems } from '../responses.ts';
import { ADDING_PROBLEMS, editResponses, performEdit } from './direct-edit.ts';
import { neededIfMatchHeader } from './if-match.ts';

const route = createRoute({
  method: 'put',
  path: `${API}/roadmaps/{roadmap_id}/framework`,
  operationId: 'replaceFramework',
  tags: ['roadmaps'],
  summary: 'Replace the outline; what carries a known id keeps its content',
  request: { params: roadmapParams, headers: neededIfMatchHeader, body: jsonBody(proposedOutlineSchema) },
  responses: { ...editResponses, default: problems('version_required', ...ADDING_PROBLEMS) },
});

/** Adds the route that replaces a whole outline. */
export function addReplaceFramework(api: Api, deps: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { roadmap_id } = c.req.valid('param');
    const if_match = c.req.valid('header')['if-match'];
    if (if_match === undefined) throw createVersionRequired();
    const { budget_micro_usd, ...outline } = c.req.valid('json');
    const change = replaceOutline(outline);
    const edit = { roadmap_id, if_match, change, budget_micro_usd };
    const { body, status } = await performEdit(c, deps, edit);
    return c.json(body, status);
  });
}

const createVersionRequired = (): AppError =>
  new AppError(
    'version_required',
    'Send If-Match with the ETag of the outline that this one is to replace, so that nobody else’s edit is lost.',
  );
