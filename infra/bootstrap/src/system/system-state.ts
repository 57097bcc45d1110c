import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running Roadwright leaves in its data folder for those who come later. */
export interface SystemState {
  /** The launcher. */
  pid: number;
  url: string;
  /** Its children, each with a part of its command line by which it is known again. */
  children: { pid: number; program: string }[];
}

function pathOf(data_dir: string): string {
  return join(data_dir, 'running.json');
}

/** Reads who runs, or ran and was killed; null when nobody has, or only half of it was ever written. */
export function readState(data_dir: string): SystemState | null {
  try {
    const state = JSON.parse(readFileSync(pathOf(data_dir), 'utf8'));
    return typeof state.url === 'string' && Array.isArray(state.children) ? state : null;
  } catch {
    return null;
  }
}

/** Tells those who come later what runs. */
export function writeState(data_dir: string, state: SystemState): void {
  const path = pathOf(data_dir);
  writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Says that nothing runs any more. */
export function removeState(data_dir: string): void {
  rmSync(pathOf(data_dir), { force: true });
}
