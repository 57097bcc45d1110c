import { createRoute } from '@hono/zod-openapi';
import { getPoolFigures, measureLatency } from '@roadwright/db';
import { z } from 'zod';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { json, problems } from '../responses.ts';

const figures = z.object({
  latency_ms: z.number().describe('round trip of the smallest query'),
  pool: z.object({
    size: z.int().describe('open connections'),
    in_use: z.int(),
    idle: z.int(),
    waiting: z.int().describe('requests that wait for a connection'),
    max: z.int(),
  }),
});

const route = createRoute({
  method: 'get',
  path: '/health/db',
  operationId: 'getDatabaseHealth',
  tags: ['health'],
  summary: 'Look at the connection pool',
  responses: {
    200: json(figures, 'Its figures at this moment'),
    default: problems('database_unavailable', 'database_busy'),
  },
});

/** Adds the look at the database as this process sees it. */
export function addDatabaseHealth(api: Api, { database }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const pool = getPoolFigures(database);
    return c.json({ latency_ms: await measureLatency(database), pool }, 200);
  });
}
