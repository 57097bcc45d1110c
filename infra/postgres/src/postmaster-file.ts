import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads `postmaster.pid`; null when there is none. Its lines are those of the server's miscadmin.h. */
export function readPostmasterFile(data: string): PostmasterFile | null {
  let text: string;
  try {
    text = readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}
