import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './house-rules.ts';

const PATTERNS = [
  '*.{json,yaml,md,ts}',
  '.ci/*',
  '{apps,packages,infra}/**/*.{ts,tsx,mjs,json,yaml,yml,sql,md,css,html}',
];
const SKIPPED = new Set(['node_modules', 'dist', '.turbo', '.report', '.toolchain', 'coverage']);

/** Reads the project's own text files; what is installed or made is left out. */
export function listFiles(root: string): SourceFile[] {
  return globSync(PATTERNS, {
    cwd: root,
    exclude: (path) => path.split(/[\\/]/).some((name) => SKIPPED.has(name)),
  }).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}
