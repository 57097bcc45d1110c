import { createRoute } from '@hono/zod-openapi';
import { addNode, addNodeSchema, changeNode, changeNodeSchema, dropNode } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, nodeParams, roadmapParams } from '../path-params.ts';
import { jsonBody, problems } from '../responses.ts';
import { ADDING_PROBLEMS, EDIT_PROBLEMS, editResponses, performEdit } from './direct-edit.ts';
import { ifMatchHeader } from './if-match.ts';

const addRoute = createRoute({
  method: 'post',
  path: `${API}/roadmaps/{roadmap_id}/nodes`,
  operationId: 'addNode',
  tags: ['roadmaps'],
  summary: 'Add a stage, a module or a concept',
  description: 'The parent says which of them it is. The answer names its id among what was added.',
  request: { params: roadmapParams, headers: ifMatchHeader, body: jsonBody(addNodeSchema) },
  responses: { ...editResponses, default: problems(...ADDING_PROBLEMS) },
});

const changeRoute = createRoute({
  method: 'patch',
  path: `${API}/roadmaps/{roadmap_id}/nodes/{node_id}`,
  operationId: 'changeNode',
  tags: ['roadmaps'],
  summary: 'Rename, describe or move a node, or change what a concept says',
  request: { params: nodeParams, headers: ifMatchHeader, body: jsonBody(changeNodeSchema) },
  responses: { ...editResponses, default: problems('node_not_found', ...EDIT_PROBLEMS) },
});

const removeRoute = createRoute({
  method: 'delete',
  path: `${API}/roadmaps/{roadmap_id}/nodes/{node_id}`,
  operationId: 'removeNode',
  tags: ['roadmaps'],
  summary: 'Remove a node with all below it, and what is empty without it',
  request: { params: nodeParams, headers: ifMatchHeader },
  responses: { ...editResponses, default: problems('node_not_found', ...EDIT_PROBLEMS) },
});

/** Adds the routes that change single nodes of an outline. */
export function addNodeRoutes(api: Api, deps: ApiDeps): void {
  api.openapi(addRoute, async (c) => {
    const { roadmap_id } = c.req.valid('param');
    const if_match = c.req.valid('header')['if-match'];
    const { budget_micro_usd, ...node } = c.req.valid('json');
    const change = addNode(node);
    const edit = { roadmap_id, if_match, change, budget_micro_usd };
    const { body, status } = await performEdit(c, deps, edit);
    return c.json(body, status);
  });
  api.openapi(changeRoute, async (c) => {
    const { roadmap_id, node_id } = c.req.valid('param');
    const if_match = c.req.valid('header')['if-match'];
    const change = changeNode(node_id, c.req.valid('json'));
    const { body, status } = await performEdit(c, deps, { roadmap_id, if_match, change });
    return c.json(body, status);
  });
  api.openapi(removeRoute, async (c) => {
    const { roadmap_id, node_id } = c.req.valid('param');
    const if_match = c.req.valid('header')['if-match'];
    const { body, status } = await performEdit(c, deps, { roadmap_id, if_match, change: dropNode(node_id) });
    return c.json(body, status);
  });
}
