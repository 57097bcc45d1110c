import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Api } from '../../api-deps.ts';
import { json } from '../responses.ts';
import { type OpenApiDocument, renderOpenApi } from './render-openapi.ts';

const route = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'getOpenApi',
  tags: ['reference'],
  summary: 'Read this description',
  responses: { 200: json(z.record(z.string(), z.unknown()), 'OpenAPI 3.1') },
});

/** Adds the description of all routes, made from those that stand when it is first asked for. */
export function addOpenApi(api: Api): void {
  let document: OpenApiDocument | undefined;
  api.openapi(route, (c) => {
    document ??= renderOpenApi(
      api.openAPIRegistry.definitions.flatMap((item) => (item.type === 'route' ? [item.route] : [])),
    );
    return c.json({ ...document }, 200);
  });
}
