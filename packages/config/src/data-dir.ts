import { join, resolve } from 'node:path';
import type { Environment } from './read-environment.ts';

/** What decides where a person's data belongs on this machine. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  is_root: boolean;
}

/**
 * The folder that keeps Roadwright's data: the one that ROADWRIGHT_DATA_DIR names, else the platform's customary
 * place (XDG Base Directory Specification; /var/lib for root by the Filesystem Hierarchy Standard).
 */
export function resolveDataDir(environment: Environment, { platform, home, is_root }: Machine): string {
  const given = environment.ROADWRIGHT_DATA_DIR?.trim();
  if (given) return resolve(given);
  if (platform === 'win32') {
    return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'roadwright');
  }
  if (is_root) return '/var/lib/roadwright';
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'roadwright');
  const data_home = environment.XDG_DATA_HOME?.trim();
  // The specification tells readers to ignore a relative path.
  return join(data_home?.startsWith('/') ? data_home : join(home, '.local', 'share'), 'roadwright');
}
