import { readMigrateConfig } from '@roadwright/config';
import { assertUsable, createKey, listKeys, openDatabase, revokeKey } from '@roadwright/db';
import { createUuidV7 } from '@roadwright/domain';
import type { KeyStore } from './key-store.ts';

const randomBytes = (buffer: Uint8Array) => crypto.getRandomValues(buffer);

/**
 * Opens the keys of the database that DATABASE_URL names.
 *
 * @throws ConfigError, AppError database_unavailable or database_not_migrated
 */
export async function openKeyStore({ database_direct_url: url } = readMigrateConfig()): Promise<KeyStore> {
  const database = openDatabase({ url, role: 'api', pool_size: 1 });
  try {
    await assertUsable(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    async createKey(made) {
      const key_id = createUuidV7(Date.now, randomBytes);
      return { key_id, key: await createKey(database, { ...made, key_id }, randomBytes) };
    },
    listKeys: (owner) => listKeys(database, owner),
    revokeKey: (key_id) => revokeKey(database, key_id),
    close: database.close,
  };
}
