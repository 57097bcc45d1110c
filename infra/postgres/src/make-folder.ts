import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import type { Account } from './account.ts';

/** Makes a folder with exactly this mode, whatever the umask, and hands it to the account if there is one. */
export function makeFolder(path: string, mode: number, account: Account | null): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Lets other accounts pass through a folder of ours to what is theirs inside; they still cannot list it. */
export function letPass(path: string): void {
  chmodSync(path, statSync(path).mode | 0o011);
}
