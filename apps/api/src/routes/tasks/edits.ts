import { createRoute } from '@hono/zod-openapi';
import { getEditDiff, listEdits } from '@roadwright/db';
import { editDiffSchema, editListSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { API, roundParams, taskParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';

/** An edit carries the whole outline twice, so that a page takes fewer of them than of other things. */
const MOST_EDITS = 20;
const editQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(MOST_EDITS).default(MOST_EDITS).describe('rows of one page'),
});

const listRoute = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}/edits`,
  operationId: 'listEdits',
  tags: ['tasks'],
  summary: 'See how the outline was edited, round by round',
  request: { params: taskParams, query: editQuery },
  responses: {
    200: json(editListSchema, 'One page of the edits, oldest first'),
    default: problems('task_not_found', 'validation_failed', 'invalid_id'),
  },
});

const diffRoute = createRoute({
  method: 'get',
  path: `${API}/tasks/{task_id}/edits/{round}/diff`,
  operationId: 'getEditDiff',
  tags: ['tasks'],
  summary: 'See what one edit has changed',
  request: { params: roundParams },
  responses: {
    200: json(
      editDiffSchema,
      'What was added, removed, moved and changed, with the outlines before and after',
    ),
    default: problems('task_not_found', 'edit_not_found', 'invalid_id'),
  },
});

/** Adds the routes that show the edits of a task's outline. */
export function addEditRoutes(api: Api, { database }: ApiDeps): void {
  api.openapi(listRoute, async (c) => {
    const page = { ...c.req.valid('param'), ...c.req.valid('query'), owner: decideScope(c) };
    return c.json(await listEdits(database, page), 200);
  });
  api.openapi(diffRoute, async (c) => {
    const scope = { ...c.req.valid('param'), owner: decideScope(c) };
    return c.json(await getEditDiff(database, scope), 200);
  });
}
