import { createRoute } from '@hono/zod-openapi';
import { getWork, undoMerge } from '@roadwright/db';
import { workViewSchema } from '@roadwright/domain';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { mergeParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';
import { loadLiterature } from './load-literature.ts';
import { LITERATURE } from './paths.ts';
import { isMoved, moved, redirect } from './redirect.ts';

const route = createRoute({
  method: 'post',
  path: `${LITERATURE}/merges/{merge_id}/undo`,
  operationId: 'undoMerge',
  tags: ['literature'],
  summary: 'Part two works that were merged',
  request: { params: mergeParams },
  responses: {
    200: json(workViewSchema, 'The work that has come back'),
    301: moved,
    default: problems('merge_not_found', 'merge_undone', 'invalid_id'),
  },
});

/** Adds the route that undoes a merge. */
export function addUndoMerge(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { composeWork: compose } = await loadLiterature();
    const merge = { ...c.req.valid('param'), compose };
    const { work_id } = await undoMerge(database, merge);
    const work = await getWork(database, { work_id, owner: decideScope(c) });
    // Somebody may have merged it again meanwhile.
    if (isMoved(work)) return redirect(c, work);
    return c.json(work, 200);
  });
}
