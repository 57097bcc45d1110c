import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { letPass } from './make-folder.ts';
import { isReachable } from './reachable.ts';

const ROOT_DATA_DIR = '/var/lib/roadwright';

/**
 * Makes the folder under which the clusters of a data folder lie, one per major version; returns its real path.
 * Root's Postgres runs under another account: where that one cannot go (a data folder inside a closed home), the
 * clusters lie in a place of their own under /var/lib/roadwright instead.
 */
export function makeKeptFolder(data_dir: string, account: Account | null): string {
  mkdirSync(data_dir, { recursive: true });
  const asked = realpathSync(data_dir);
  const trail =
    account === null || isReachable(asked) ? [asked, 'postgres'] : [ROOT_DATA_DIR, 'clusters', keyOf(asked)];
  let folder = '';
  for (const name of trail) {
    folder = join(folder, name);
    mkdirSync(folder, { recursive: true });
    if (account) letPass(folder);
  }
  return realpathSync(folder);
}

function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
