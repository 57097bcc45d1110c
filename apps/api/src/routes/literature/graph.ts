import { createRoute } from '@hono/zod-openapi';
import { getCitationGraph } from '@roadwright/db';
import { citationGraphSchema } from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { json, problems } from '../responses.ts';
import { LITERATURE } from './paths.ts';

const MAX_WORKS = 200;

const workIds = z
  .union([z.string(), z.array(z.string())], { error: `1 to ${MAX_WORKS} ids of works are needed` })
  .transform((given) => [...new Set([given].flat().flatMap((ids) => ids.toLowerCase().split(',')))])
  .pipe(z.array(z.uuid('a work_id is a UUID')).min(1).max(MAX_WORKS))
  .describe(`1 to ${MAX_WORKS} ids of works, separated by commas or each by itself`);

const route = createRoute({
  method: 'get',
  path: `${LITERATURE}/graph`,
  operationId: 'getCitationGraph',
  tags: ['literature'],
  summary: 'Read which of these works cite one another',
  request: { query: z.object({ work_ids: workIds }) },
  responses: {
    200: json(
      citationGraphSchema,
      'The works and their citations; one that was merged stands for the one that stays',
    ),
    default: problems('work_not_found', 'validation_failed'),
  },
});

/** Adds the route that shows how works cite one another. */
export function addCitationGraph(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => c.json(await getCitationGraph(database, c.req.valid('query')), 200));
}
