import { z } from 'zod';
import { KEY_SCOPES } from '../access/key-scope.ts';

/** The answer of `GET /access`: what the caller may do here. */
export const accessViewSchema = z.object({
  auth: z.enum(['off', 'api_key']).describe('`off`: everybody may do everything, without a key'),
  key_id: z.string().nullable(),
  owner_id: z.string().nullable().describe('whose courses and submissions the key stands for'),
  scopes: z.array(z.enum(KEY_SCOPES)),
});
export type AccessView = z.infer<typeof accessViewSchema>;

/** The answer of `POST /tickets`. */
export const ticketViewSchema = z.object({
  ticket: z.string().describe('good once, as `?ticket=` of a WebSocket'),
  expires_at: z.string(),
});
export type TicketView = z.infer<typeof ticketViewSchema>;
