import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api } from '../../api-deps.ts';
import { json } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: '/health',
  operationId: 'isLive',
  tags: ['health'],
  summary: 'Ask whether the process answers; touches nothing else',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'It does') },
});

/** Adds the liveness probe. */
export function addLive(api: Api): void {
  api.openapi(route, (c) => c.json({ status: 'ok' as const }, 200));
}
