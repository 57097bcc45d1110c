import { createRoute } from '@hono/zod-openapi';
import { answerReview } from '@roadwright/db';
import { reviewAnswerSchema, TASK_STATUSES } from '@roadwright/domain';
import { z } from 'zod';
import { decideScope } from '../../access/caller.ts';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API, taskParams } from '../path-params.ts';
import { json, jsonBody, problems } from '../responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/tasks/{task_id}/review`,
  operationId: 'answerReview',
  tags: ['tasks'],
  summary: 'Approve or reject an outline',
  request: { params: taskParams, body: jsonBody(reviewAnswerSchema) },
  responses: {
    200: json(
      z.object({ task_id: z.string(), status: z.enum(TASK_STATUSES) }),
      'The answer was taken and the task goes on',
    ),
    default: problems(
      'task_not_found',
      'not_in_review',
      'review_round_stale',
      'invalid_id',
      'validation_failed',
    ),
  },
});

/** Adds the route that takes a person's answer to an outline. */
export function addAnswerReview(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { task_id } = c.req.valid('param');
    const answer = c.req.valid('json');
    const { status } = await answerReview(database, { task_id, owner: decideScope(c), answer });
    return c.json({ task_id, status }, 200);
  });
}
