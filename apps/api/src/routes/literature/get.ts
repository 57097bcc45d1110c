import { createRoute } from '@hono/zod-openapi';
import { getWork } from '@roadwright/db';
import { CITATION_TYPES, workViewSchema } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { preferType } from '../../http/prefer-type.ts';
import { workParams } from '../path-params.ts';
import { problems } from '../responses.ts';
import { loadLiterature } from './load-literature.ts';
import { LITERATURE } from './paths.ts';
import { isMoved, moved, redirect } from './redirect.ts';

const { bibtex, ris, csl } = CITATION_TYPES;
const STYLES = { [bibtex]: 'bibtex', [ris]: 'ris', [csl]: 'csl' } as const;

const route = createRoute({
  method: 'get',
  path: `${LITERATURE}/{work_id}`,
  operationId: 'getWork',
  tags: ['literature'],
  summary: 'Read a work with its components; by Accept, its citation in BibTeX, RIS or CSL',
  request: { params: workParams },
  responses: {
    200: {
      description: 'The work, or its citation',
      content: {
        'application/json': { schema: workViewSchema },
        [bibtex]: { schema: z.string() },
        [ris]: { schema: z.string() },
        [csl]: { schema: z.unknown() },
      },
    },
    301: moved,
    default: problems('work_not_found', 'not_acceptable', 'invalid_id'),
  },
});

/** Adds the route that shows a work. */
export function addGetWork(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const type = preferType(c, ['application/json', bibtex, ris, csl]);
    const work = await getWork(database, { ...c.req.valid('param'), owner: decideScope(c) });
    if (isMoved(work)) return redirect(c, work);
    if (type === 'application/json') return c.json(work, 200);
    const { renderCitation } = await loadLiterature();
    return c.body(renderCitation(work, STYLES[type]), 200, { 'Content-Type': `${type}; charset=utf-8` });
  });
}
