import { createRoute } from '@hono/zod-openapi';
import { listWorks } from '@roadwright/db';
import { cleanText, workListSchema } from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { json, problems } from '../responses.ts';
import { LITERATURE } from './paths.ts';

const route = createRoute({
  method: 'get',
  path: LITERATURE,
  operationId: 'listWorks',
  tags: ['literature'],
  summary: 'List works, the newest first, or find them by words',
  request: {
    query: pageQuery.extend({
      query: z
        .string()
        .max(500)
        .overwrite(cleanText)
        .exactOptional()
        .describe('words of title, authors, journal, keywords or abstract; the best fitting work first'),
    }),
  },
  responses: { 200: json(workListSchema, 'One page'), default: problems('validation_failed') },
});

/** Adds the route that lists works. */
export function addListWorks(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => c.json(await listWorks(database, c.req.valid('query')), 200));
}
