import { createRoute } from '@hono/zod-openapi';
import { accessViewSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API}/access`,
  operationId: 'getAccess',
  tags: ['access'],
  summary: 'See whether a key is needed here, and what the one that was sent may do',
  responses: {
    200: json(accessViewSchema, 'Whose the key is, and its scopes'),
    default: problems('unauthorized', 'rate_limited'),
  },
});

/** Adds the route that tells a caller who they are here. */
export function addGetAccess(api: Api, { settings: { auth } }: ApiDeps): void {
  api.openapi(route, (c) => {
    const { key_id, owner_id, scopes } = c.get('caller');
    return c.json({ auth, key_id, owner_id, scopes: [...scopes] }, 200);
  });
}
