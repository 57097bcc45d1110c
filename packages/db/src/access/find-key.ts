import { timingSafeEqual } from 'node:crypto';
import type { KeyScope } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { hashSecret, isSecret } from './secret.ts';

/** A key that may be used. */
export interface UsableKey {
  readonly key_id: string;
  readonly owner_id: string;
  readonly scopes: readonly KeyScope[];
}

/** The same with whether its use is noted for today. */
export interface FoundKey extends UsableKey {
  readonly noted: boolean;
}

// The looking up is by hash, so the time it takes tells nothing of a key.
const FIND = `
  select key_id, owner_id, scopes, sha256,
    last_used_on is not distinct from (now() at time zone 'utc')::date as noted
  from roadwright.api_key
  where sha256 = $1::bytea and revoked_at is null`;

/** Finds the key of that text; null when it has none of its form, is unknown or was revoked. */
export async function findKey(database: Pick<Database, 'sql'>, key: string): Promise<FoundKey | null> {
  if (!isSecret('key', key)) return null;
  const hash = hashSecret(key);
  const [row] = await database.sql<FoundKey & { sha256: Buffer }>(FIND, [hash], 'find_key');
  if (row === undefined || !timingSafeEqual(row.sha256, hash)) return null;
  const { sha256: _, ...found } = row;
  return found;
}
