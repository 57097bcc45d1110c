import { execFile } from 'node:child_process';
import { root } from '../root.ts';

/** What pnpm printed, whatever its exit code was; a registry that does not answer costs 20 seconds at most. */
export function askPnpm(words: string[]): Promise<{ printed: string; complaint: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, timeout: 20_000, maxBuffer: 1 << 28, shell: process.platform === 'win32' };
    execFile('pnpm', words, options, (error, printed, complaint) => {
      resolve({ printed, complaint: complaint.trim() || (error?.message ?? '') });
    });
  });
}
