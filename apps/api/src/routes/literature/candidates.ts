import { createRoute } from '@hono/zod-openapi';
import { decideCandidate, listCandidates } from '@roadwright/db';
import {
  CANDIDATE_STATUSES,
  candidateDecisionSchema,
  candidateListSchema,
  candidateSchema,
} from '@roadwright/domain';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { pageQuery } from '../page-query.ts';
import { candidateParams } from '../path-params.ts';
import { json, jsonBody, problems } from '../responses.ts';
import { loadLiterature } from './load-literature.ts';
import { LITERATURE } from './paths.ts';

const listRoute = createRoute({
  method: 'get',
  path: `${LITERATURE}/candidates`,
  operationId: 'listCandidates',
  tags: ['literature'],
  summary: 'List pairs of works for a person to judge, the likeliest first',
  request: {
    query: pageQuery.extend({ status: z.enum(CANDIDATE_STATUSES).default('open') }),
  },
  responses: { 200: json(candidateListSchema, 'One page'), default: problems('validation_failed') },
});

const decideRoute = createRoute({
  method: 'post',
  path: `${LITERATURE}/candidates/{candidate_id}`,
  operationId: 'decideCandidate',
  tags: ['literature'],
  summary: 'Say whether a pair is one work',
  request: { params: candidateParams, body: jsonBody(candidateDecisionSchema) },
  responses: {
    200: json(candidateSchema, 'The pair as it was decided; a merge can be undone'),
    default: problems('candidate_not_found', 'candidate_decided', 'invalid_id', 'validation_failed'),
  },
});

/** Adds the routes on pairs of works that look alike. */
export function addCandidateRoutes(api: Api, { database, createTaskId: createId }: ApiDeps): void {
  api.openapi(listRoute, async (c) => c.json(await listCandidates(database, c.req.valid('query')), 200));
  api.openapi(decideRoute, async (c) => {
    const decision = { ...c.req.valid('param'), ...c.req.valid('json') };
    const { composeWork: compose } = await loadLiterature();
    return c.json(await decideCandidate(database, { ...decision, compose, createId }), 200);
  });
}
