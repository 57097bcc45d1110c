import { statSync } from 'node:fs';
import { dirname } from 'node:path';

const ENTER_BY_OTHERS = 0o001;

/**
 * Tells whether every folder above `path` may be entered by any account.
 * A clone under a home of mode 0700 is the usual place that may not.
 */
export function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & ENTER_BY_OTHERS) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
