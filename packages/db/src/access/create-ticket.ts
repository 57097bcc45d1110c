import type { RandomBytes, TicketView } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { UsableKey } from './find-key.ts';
import { createSecret, hashSecret } from './secret.ts';

/** Time enough to open a connection, little enough for an address that was kept by a log. */
const TICKET_S = 60;

const INSERT = `
  insert into roadwright.ticket (sha256, owner_id, key_id, expires_at)
  values ($1::bytea, $2::text, $3::uuid, now() + $4::int * interval '1 second')
  returning roadwright.utc_text(expires_at) as expires_at`;

/** Makes a ticket that opens one connection for a key within a minute. */
export async function createTicket(
  { sql }: Pick<Database, 'sql'>,
  { owner_id, key_id }: Pick<UsableKey, 'owner_id' | 'key_id'>,
  randomBytes: RandomBytes,
): Promise<TicketView> {
  const ticket = createSecret('ticket', randomBytes);
  const [row] = await sql<{ expires_at: string }>(INSERT, [hashSecret(ticket), owner_id, key_id, TICKET_S]);
  return { ticket, expires_at: row?.expires_at ?? '' };
}
