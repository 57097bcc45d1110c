import { readFileSync } from 'node:fs';

/** Reads the version of the workspace, whose packages all have the same one. */
export function readVersion(): string {
  // Beside `src` and beside `dist`.
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
