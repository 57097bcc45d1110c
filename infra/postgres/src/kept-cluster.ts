import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Cluster } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { nameOf } from './hold-lock.ts';
import { letPass } from './make-folder.ts';
import type { NativeFiles } from './native-files.ts';

/** The parts of a cluster that do not depend on its folder. */
export interface Runtime {
  native: NativeFiles;
  account: Account | null;
}

/**
 * The cluster of this major version under the folder; null when it was never made.
 * @throws Error when its password is gone.
 */
export function findKeptCluster(folder: string, { native, account }: Runtime): Cluster | null {
  const home = join(folder, String(native.major));
  const data = join(home, 'data');
  if (!existsSync(data)) return null;
  const password = readFileSync(join(home, 'password'), 'utf8');
  return { bin: native.bin, account, data, password, name: nameOf(data), log_file: join(home, 'server.log') };
}

/**
 * Makes the cluster of this major version under the folder. It appears whole or not at all: a start that is
 * killed half-way leaves only `<major>.new`, which the next one sweeps. The caller holds the folder's lock.
 */
export async function makeKeptCluster(folder: string, { native, account }: Runtime): Promise<void> {
  const staging = join(folder, `${native.major}.new`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  if (account) letPass(staging);
  const made = { bin: native.bin, account, keeping: 'durable' } as const;
  const password = await createCluster(join(staging, 'data'), made);
  writeFileSync(join(staging, 'password'), password, { mode: 0o600, flush: true });
  renameSync(staging, join(folder, String(native.major)));
}
