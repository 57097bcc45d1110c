import { createRoute } from '@hono/zod-openapi';
import { estimateRequest, estimateSchema, generateRequestSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, jsonBody, problems } from '../responses.ts';
import { refuseUnkeptBudget } from '../tasks/refuse-budget.ts';
import { createMarket } from './create-market.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/estimates`,
  operationId: 'estimate',
  tags: ['estimates'],
  summary: 'Tell what a course would take and cost, before anything is made',
  description:
    'Takes what `POST /roadmaps/generate` takes, stores nothing and asks no model. How many concepts the outline will have is not known yet: the figures are for as many as are allowed and as there is time for.',
  request: { body: jsonBody(generateRequestSchema) },
  responses: {
    200: json(estimateSchema, 'Calls, tokens, minutes and money'),
    default: problems('validation_failed', 'price_unknown'),
  },
});

/** Adds the route that estimates a course from its goal. */
export function addEstimateCourse(api: Api, deps: ApiDeps): void {
  api.openapi(route, async (c) => {
    const request = c.req.valid('json');
    const { budget_micro_usd } = request.options;
    await refuseUnkeptBudget(deps, { budget_micro_usd, pointer: '#/options/budget_micro_usd' });
    return c.json(estimateRequest(request, await createMarket(deps), deps.clock), 200);
  });
}
