import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** Builds the package as it is published and installs it, with what it depends on, in a folder of somebody else. */
export async function stagePackage(folder: string): Promise<string> {
  const installed = join(folder, 'node_modules/@roadwright/client');
  const dist = join(installed, 'dist');
  await mkdir(dist, { recursive: true });
  await Promise.all([
    build('tsup', ['--out-dir', dist, '--silent']),
    build('tsc', ['-p', 'tsconfig.build.json', '--outDir', dist]),
    build('tsc', [
      ...['-p', '../domain/tsconfig.build.json', '--declarationMap', 'false'],
      ...['--outDir', join(dist, 'domain')],
    ]),
  ]);
  await build('node', ['settle-types.ts', dist]);

  const { publishConfig, ...manifest } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await cp(join(ROOT, 'README.md'), join(installed, 'README.md'));
  // What `files` leaves out.
  for (const part of ['', 'domain']) await rm(join(dist, part, 'testing'), { recursive: true, force: true });
  const dependencies: Record<string, string> = {};
  for (const name of Object.keys(manifest.dependencies)) {
    const source = join(ROOT, 'node_modules', name);
    dependencies[name] = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')).version;
    const target = join(folder, 'node_modules', name);
    await mkdir(dirname(target), { recursive: true });
    await symlink(source, target, 'dir');
  }
  const published = { ...manifest, ...publishConfig, dependencies, devDependencies: {} };
  await writeFile(join(installed, 'package.json'), JSON.stringify(published, null, 2));
  return installed;
}

const build = (tool: string, words: string[]) => run(tool, words, { cwd: ROOT });
