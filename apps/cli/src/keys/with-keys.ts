import type { CliDeps } from '../cli-deps.ts';
import type { KeyStore } from './key-store.ts';

/** Does something with the keys, and lets go of the database in any case. */
export async function withKeys<T>({ openKeys }: CliDeps, work: (keys: KeyStore) => Promise<T>): Promise<T> {
  const keys = await openKeys();
  try {
    return await work(keys);
  } finally {
    await keys.close();
  }
}
