import { createRoute } from '@hono/zod-openapi';
import { deleteRoadmap, restoreRoadmap, trashRoadmap } from '@roadwright/db';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, roadmapParams } from '../path-params.ts';
import { problems } from '../responses.ts';

const trashRoute = createRoute({
  method: 'delete',
  path: `${API}/roadmaps/{roadmap_id}`,
  operationId: 'trashRoadmap',
  tags: ['roadmaps'],
  summary: 'Put a roadmap into the trash',
  request: { params: roadmapParams },
  responses: {
    204: { description: 'It is in the trash and can be restored; tasks that are at work on it go on' },
    default: problems('roadmap_not_found', 'invalid_id'),
  },
});

const restoreRoute = createRoute({
  method: 'post',
  path: `${API}/roadmaps/{roadmap_id}/restore`,
  operationId: 'restoreRoadmap',
  tags: ['roadmaps'],
  summary: 'Take a roadmap out of the trash',
  request: { params: roadmapParams },
  responses: {
    204: { description: 'It is back' },
    default: problems('roadmap_not_found', 'not_in_trash', 'invalid_id'),
  },
});

const deleteRoute = createRoute({
  method: 'delete',
  path: `${API}/roadmaps/{roadmap_id}/permanent`,
  operationId: 'deleteRoadmap',
  tags: ['roadmaps'],
  summary: 'Delete a roadmap of the trash for good',
  request: { params: roadmapParams },
  responses: {
    204: { description: 'Its tasks are stopped, and it is gone with all its content' },
    default: problems('roadmap_not_found', 'not_in_trash', 'invalid_id'),
  },
});

/** Adds the routes into, out of and beyond the trash. */
export function addTrashRoutes(api: Api, { database }: ApiDeps): void {
  api.openapi(trashRoute, async (c) => {
    await trashRoadmap(database, { ...c.req.valid('param'), owner: decideScope(c) });
    return c.body(null, 204);
  });
  api.openapi(restoreRoute, async (c) => {
    await restoreRoadmap(database, { ...c.req.valid('param'), owner: decideScope(c) });
    return c.body(null, 204);
  });
  api.openapi(deleteRoute, async (c) => {
    await deleteRoadmap(database, { ...c.req.valid('param'), owner: decideScope(c) });
    return c.body(null, 204);
  });
}
