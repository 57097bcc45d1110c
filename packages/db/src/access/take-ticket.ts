import type { Database } from '../database/database.ts';
import type { UsableKey } from './find-key.ts';
import { hashSecret, isSecret } from './secret.ts';

const TAKE = `
  with taken as (
    delete from roadwright.ticket where sha256 = $1::bytea
    returning owner_id, key_id, expires_at
  )
  select known.key_id, known.owner_id, known.scopes
  from taken join roadwright.api_key as known using (owner_id, key_id)
  where taken.expires_at > now() and known.revoked_at is null`;

/** Takes a ticket and gives its key; null when it was taken, has expired or never was, or its key was revoked. */
export async function takeTicket(database: Pick<Database, 'sql'>, ticket: string): Promise<UsableKey | null> {
  if (!isSecret('ticket', ticket)) return null;
  const [key] = await database.sql<UsableKey>(TAKE, [hashSecret(ticket)], 'take_ticket');
  return key ?? null;
}
