import type { ListedKey, NewKey } from '@roadwright/db';

/** Where keys are kept: the database itself, for there is no key yet when the first one is made. */
export interface KeyStore {
  /** Makes a key and gives its text, which is never to be had again. */
  createKey(key: Omit<NewKey, 'key_id'>): Promise<{ readonly key_id: string; readonly key: string }>;
  /** Lists the keys of an owner, or with null all of them. */
  listKeys(owner: string | null): Promise<readonly ListedKey[]>;
  /** Revokes a key; gives the moment from which on it is worth nothing. */
  revokeKey(key_id: string): Promise<string>;
  close(): Promise<void>;
}
