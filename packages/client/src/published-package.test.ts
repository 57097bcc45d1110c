import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stagePackage } from './testing/stage-package.ts';
import { createCourseEvents, TASK_ID } from './testing/task-events.ts';
import { startTaskServer } from './testing/task-server.ts';

const run = promisify(execFile);

/** Uses a value, a verb and types of the domain, all by the one name that is published. */
const PROGRAM = `
import { createRoadwrightClient, type RoadmapView, RoadwrightError, type TaskEvent } from '@roadwright/client';
const [base_url = '', task_id = ''] = process.argv.slice(2);
const client = createRoadwrightClient({ base_url });
const seen: TaskEvent['type'][] = [];
for await (const event of client.watchTask(task_id)) seen.push(event.type);
const titles = ({ stages }: RoadmapView): string[] => stages.map(({ title }) => title);
const known: 'task_not_found' | undefined = await client.getRoadmap('nowhere').then(
  (roadmap) => void titles(roadmap),
  (error) => (error instanceof RoadwrightError && error.code === 'task_not_found' ? error.code : undefined),
);
type Request = Parameters<typeof client.createRoadmap>[0];
const goal: { preferences: {} } extends Request ? 'optional' : 'needed' = 'needed';
console.log(JSON.stringify({ seen, known, goal }));
`;

let folder: string;
let installed: string;
/** The program, and every example of the README as a file of its own. */
let files: string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadwright-client-'));
  installed = await stagePackage(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  const readme = await readFile(join(installed, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  files = ['program.ts', ...examples.map((_, index) => `example-${index}.ts`)];
  await Promise.all(examples.map((code, index) => writeFile(join(folder, `example-${index}.ts`), code)));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the package, installed by somebody else', () => {
  test('runs in Node', async () => {
    const events = createCourseEvents(2);
    const server = await startTaskServer({ events });
    try {
      const words = [join(folder, 'program.ts'), server.base_url, TASK_ID];
      const { stdout } = await run(process.execPath, words, { cwd: folder });
      expect(JSON.parse(stdout)).toMatchObject({
        seen: events.map(({ type }) => type),
        known: 'task_not_found',
      });
    } finally {
      await server.close();
    }
  });

  test.for([
    ['node16', 'node16', 'es2024'],
    ['bundler', 'esnext', 'es2024,dom,dom.iterable'],
  ] as const)('has types that hold with moduleResolution %s', async ([moduleResolution, module, lib]) => {
    const settings = { moduleResolution, module, lib: lib.split(','), target: 'es2024' };
    const compilerOptions = { ...settings, strict: true, skipLibCheck: false, noEmit: true };
    const types = { typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')], types: ['node'] };
    const file = join(folder, `tsconfig.${moduleResolution}.json`);
    await writeFile(file, JSON.stringify({ compilerOptions: { ...compilerOptions, ...types }, files }));
    const checked = await run('tsc', ['-p', file], { cwd: folder }).catch((error) => error);
    expect(checked.stdout).toBe('');
  });

  test('bundles for browsers without a word of Node, smaller than 13 KiB', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export * from '@roadwright/client'`, resolveDir: folder },
      ...{ bundle: true, minify: true, write: false, metafile: true },
      ...{ platform: 'browser', format: 'esm', logLevel: 'silent' },
    });
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
    const [bundle] = outputFiles;
    expect(gzipSync(bundle?.contents ?? '').byteLength).toBeLessThan(13 * 1024);
  });

  test('is left out of a bundle that does not use it', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import '@roadwright/client'; export const nothing = 1;`, resolveDir: folder },
      ...{ bundle: true, minify: true, write: false, format: 'esm', logLevel: 'silent' },
    });
    expect(outputFiles[0]?.contents.byteLength).toBeLessThan(100);
  });

  test('has a manifest that publint finds nothing against', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });
});
