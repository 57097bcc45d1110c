import { createRoute } from '@hono/zod-openapi';
import { getFulltext } from '@roadwright/db';
import { fulltextSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { preferType } from '../../http/prefer-type.ts';
import { workParams } from '../path-params.ts';
import { problems } from '../responses.ts';
import { LITERATURE } from './paths.ts';
import { isMoved, moved, redirect } from './redirect.ts';

const route = createRoute({
  method: 'get',
  path: `${LITERATURE}/{work_id}/fulltext`,
  operationId: 'getFulltext',
  tags: ['literature'],
  summary: 'Read the text of a work that its file gave; with Accept: text/plain, as text',
  request: { params: workParams },
  responses: {
    200: {
      description: 'The text',
      content: { 'application/json': { schema: fulltextSchema }, 'text/plain': { schema: z.string() } },
    },
    301: moved,
    default: problems('work_not_found', 'fulltext_not_found', 'not_acceptable', 'invalid_id'),
  },
});

/** Adds the route that shows the text of a work. */
export function addGetFulltext(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const type = preferType(c, ['application/json', 'text/plain']);
    const fulltext = await getFulltext(database, { ...c.req.valid('param'), owner: decideScope(c) });
    if (isMoved(fulltext)) return redirect(c, fulltext, '/fulltext');
    if (type === 'application/json') return c.json(fulltext, 200);
    return c.body(fulltext.text, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });
}
