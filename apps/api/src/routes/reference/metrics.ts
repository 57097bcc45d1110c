import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';

const route = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getMetrics',
  tags: ['reference'],
  summary: 'Read the metrics of this process, for Prometheus',
  responses: {
    200: { description: 'Prometheus text format', content: { 'text/plain': { schema: z.string() } } },
  },
});

/** Adds the metrics. */
export function addMetrics(api: Api, { metrics: { registry } }: ApiDeps): void {
  api.openapi(route, async (c) =>
    c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  );
}
