import type { Database } from '../database/database.ts';

const LIST = `
  select given.key_id from unnest($1::uuid[]) as given (key_id)
  where not exists (
    select from roadwright.api_key as known where known.key_id = given.key_id and known.revoked_at is null
  )`;

/** Tells which of these keys may not be used any more. */
export async function listRevokedKeys(
  { sql }: Pick<Database, 'sql'>,
  key_ids: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ key_id: string }>(LIST, [key_ids], 'list_revoked_keys');
  return rows.map(({ key_id }) => key_id);
}
