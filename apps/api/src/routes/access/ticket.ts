import { createRoute } from '@hono/zod-openapi';
import { createTicket } from '@roadwright/db';
import { AppError, ticketViewSchema } from '@roadwright/domain';
import type { Api, ApiDeps } from '../../api-deps.ts';
import { API } from '../path-params.ts';
import { json, problems } from '../responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API}/tickets`,
  operationId: 'createTicket',
  tags: ['access'],
  summary: 'Get a ticket for one WebSocket, which has no place for a key in a browser',
  responses: {
    201: json(ticketViewSchema, 'Good once, for a minute, as `?ticket=`'),
    default: problems('unauthorized', 'forbidden', 'ticket_needless'),
  },
});

/** Adds the route that gives tickets. */
export function addCreateTicket(api: Api, { database, randomBytes }: ApiDeps): void {
  api.openapi(route, async (c) => {
    const { key_id, owner_id } = c.get('caller');
    if (key_id === null || owner_id === null) {
      throw new AppError('ticket_needless', 'AUTH is off here: open the WebSocket without a ticket.');
    }
    return c.json(await createTicket(database, { key_id, owner_id }, randomBytes), 201);
  });
}
