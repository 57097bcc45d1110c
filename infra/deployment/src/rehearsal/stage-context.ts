import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { readText } from '../read-documents.ts';
import { root } from '../root.ts';

/** Copies what `docker build` would send to the engine: the project's own files that .dockerignore lets through. */
export function stageContext(folder: string): void {
  const lines = readText('.dockerignore')
    .split('\n')
    .filter((line) => /^[^#\s]/.test(line));
  const isIn = (path: string, pattern: string) =>
    matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`);
  const passes = (path: string) =>
    lines.reduce((kept, line) => {
      if (line.startsWith('!')) return kept || isIn(path, line.slice(1));
      return kept && !isIn(path, line);
    }, true);
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const path of listed.split('\0').filter((name) => name !== '' && passes(name))) {
    // What is deleted and not yet committed is still listed.
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path));
  }
}
