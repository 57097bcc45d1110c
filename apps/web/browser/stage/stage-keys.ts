import { createKey, type Database, revokeKey } from '@roadwright/db';
import { createUuidV7, KEY_SCOPES, type KeyScope } from '@roadwright/domain';

/** A key as the operator's command makes it. */
interface StageKey {
  readonly key_id: string;
  readonly key: string;
}

interface KeyOptions {
  /** Whose courses it opens; one owner for all keys by default. */
  readonly owner_id?: string;
  /** Both by default. */
  readonly scopes?: readonly KeyScope[];
}

/** Makes keys of a system's database, and takes them back. */
export interface StageKeys {
  create(options?: KeyOptions): Promise<StageKey>;
  revoke(key_id: string): Promise<void>;
}

const random = (buffer: Uint8Array) => crypto.getRandomValues(buffer);

/** Gives a way to keys that needs no api, as the command has it. */
export const createStageKeys = (database: Database): StageKeys => ({
  async create({ owner_id = 'ann', scopes = KEY_SCOPES } = {}) {
    const key_id = createUuidV7(Date.now, random);
    return { key_id, key: await createKey(database, { key_id, owner_id, name: 'browser', scopes }, random) };
  },
  async revoke(key_id) {
    await revokeKey(database, key_id);
  },
});
