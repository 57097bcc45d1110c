import { AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

// A key that was revoked keeps the moment; its tickets go with it.
const REVOKE = `
  with revoked as (
    update roadwright.api_key set revoked_at = coalesce(revoked_at, now()) where key_id = $1::uuid
    returning owner_id, key_id, revoked_at
  ), void as (
    delete from roadwright.ticket using revoked
    where ticket.owner_id = revoked.owner_id and ticket.key_id = revoked.key_id
  )
  select roadwright.utc_text(revoked_at) as revoked_at from revoked`;

/** Revokes a key for good, once or several times; gives the moment of the first. @throws AppError key_not_found */
export async function revokeKey({ sql }: Pick<Database, 'sql'>, key_id: string): Promise<string> {
  const [row] = await sql<{ revoked_at: string }>(REVOKE, [key_id]);
  if (row === undefined) throw new AppError('key_not_found', `There is no key ${key_id}.`);
  return row.revoked_at;
}
