import type { KeyScope, RandomBytes } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createSecret, hashSecret, prefixOf } from './secret.ts';

/** A key on its way into the table. */
export interface NewKey {
  readonly key_id: string;
  /** Whose rows it opens. */
  readonly owner_id: string;
  /** What a person calls it. */
  readonly name: string;
  /** At least one. */
  readonly scopes: readonly KeyScope[];
}

const INSERT = `
  insert into roadwright.api_key (key_id, owner_id, name, scopes, sha256, prefix)
  values ($1::uuid, $2::text, $3::text, $4::text[], $5::bytea, $6::text)`;

/** Makes a key and gives its text, which is never to be had again. */
export async function createKey(
  { sql }: Pick<Database, 'sql'>,
  { key_id, owner_id, name, scopes }: NewKey,
  randomBytes: RandomBytes,
): Promise<string> {
  const key = createSecret('key', randomBytes);
  await sql(INSERT, [key_id, owner_id, name, scopes, hashSecret(key), prefixOf(key)]);
  return key;
}
