import { createRoute } from '@hono/zod-openapi';
import { listReferences } from '@roadwright/db';
import { referenceListSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { workParams } from '../path-params.ts';
import { json, problems } from '../responses.ts';
import { LITERATURE } from './paths.ts';
import { isMoved, moved, redirect } from './redirect.ts';

const route = createRoute({
  method: 'get',
  path: `${LITERATURE}/{work_id}/references`,
  operationId: 'listReferences',
  tags: ['literature'],
  summary: 'List what a work cites, in its own order',
  request: { params: workParams, query: pageQuery },
  responses: {
    200: json(referenceListSchema, 'One page'),
    301: moved,
    default: problems('work_not_found', 'invalid_id', 'validation_failed'),
  },
});

/** Adds the route that lists what a work cites. */
export function addListReferences(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const page = { ...c.req.valid('param'), ...c.req.valid('query') };
    const references = await listReferences(database, page);
    if (isMoved(references)) return redirect(c, references, '/references');
    return c.json(references, 200);
  });
}
