import type { AccessView, TicketView } from '@roadwright/domain';
import { readJson, send } from '../transport/send.ts';
import type { CallOptions, Transport } from '../transport/transport.ts';

/** The verbs that tell who the caller is to the API. */
export const createAccessVerbs = (transport: Transport) => ({
  /** Tells whether the API wants keys, and what the client's own may do; rejects with `unauthorized` without a good one. */
  getAccess({ signal }: CallOptions = {}): Promise<AccessView> {
    return send(transport, { path: '/api/v1/access', signal, repeatable: true }, readJson<AccessView>);
  },

  /** Gets a ticket that opens one WebSocket within a minute, as `?ticket=`; `watchTask` needs none. */
  createTicket({ signal }: CallOptions = {}): Promise<TicketView> {
    const call = { method: 'POST', path: '/api/v1/tickets', signal, repeatable: true } as const;
    return send(transport, call, readJson<TicketView>);
  },
});
