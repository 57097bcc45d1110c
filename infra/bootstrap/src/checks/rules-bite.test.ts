import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../root.ts';

// A small workspace under this project's own rules: what is refused there would be refused here.
let folder: string;

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

interface FixturePackage {
  rank: number;
  /** Names of packages; those with a plus sign are only imported, not declared. */
  uses?: string[];
}

function writePackage(name: string, { rank, uses = [] }: FixturePackage): void {
  const declared = uses.filter((use) => !use.startsWith('+'));
  const dependencies = Object.fromEntries(declared.map((use) => [`@fixture/${use}`, 'workspace:*']));
  const manifest = {
    name: `@fixture/${name}`,
    version: '0.0.0',
    dependencies,
    devDependencies: { vitest: '*' },
  };
  const imports = uses
    .map((use) => use.replace('+', ''))
    .map((use) => `import { ${use} } from '@fixture/${use}';`);
  const values = uses.map((use) => use.replace('+', ''));
  write(`packages/${name}/package.json`, manifest);
  write(`packages/${name}/turbo.json`, { extends: ['//'], tags: [`rank${rank}`] });
  write(
    `packages/${name}/src/index.ts`,
    `${imports.join('\n')}\nexport const ${name} = [${values.join(', ')}];\n`,
  );
}

function run(tool: string, ...args: string[]): { code: number | null; said: string } {
  const program = join(root, 'node_modules/.bin', tool);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadwright-rules-'));
  for (const name of ['turbo.json', 'biome.json', '.gitignore']) cpSync(join(root, name), join(folder, name));
  const packageManager = { name: 'pnpm', version: '^12.0.0', onFail: 'ignore' };
  write('package.json', { name: 'fixture', private: true, devEngines: { packageManager } });
  write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n');
  write('pnpm-lock.yaml', "lockfileVersion: '9.0'\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a package may use lower ranks, and nothing sideways, upwards or undeclared', () => {
  writePackage('domain', { rank: 0 });
  writePackage('db', { rank: 1, uses: ['domain'] });
  writePackage('llm', { rank: 1 });
  writePackage('api', { rank: 2, uses: ['db', 'domain'] });
  writePackage('worker', { rank: 2 });
  expect(run('turbo', 'boundaries')).toMatchObject({ code: 0 });

  const cases: [string, FixturePackage, string][] = [
    ['llm', { rank: 1, uses: ['db'] }, 'Package `@fixture/db` found without any tag listed in allowlist'],
    [
      'llm',
      { rank: 1, uses: ['worker'] },
      'Package `@fixture/worker` found without any tag listed in allowlist',
    ],
    [
      'domain',
      { rank: 0, uses: ['llm'] },
      'Package `@fixture/llm` found without any tag listed in allowlist',
    ],
    [
      'worker',
      { rank: 2, uses: ['api'] },
      'Package `@fixture/api` found without any tag listed in allowlist',
    ],
    [
      'llm',
      { rank: 1, uses: ['+domain'] },
      'cannot import package `@fixture/domain` because it is not a dependency',
    ],
  ];
  for (const [name, faulty, refusal] of cases) {
    writePackage(name, faulty);
    const { code, said } = run('turbo', 'boundaries');
    expect(said).toContain(refusal);
    expect(code).toBe(1);
    writePackage(name, { rank: faulty.rank });
  }
  write('packages/llm/src/detour.ts', `export { db } from '../../db/src/index.ts';\n`);
  expect(run('turbo', 'boundaries').said).toContain('leaves the package');
});

test('the linter refuses what the house forbids', () => {
  const lines = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');
  const faults: Record<string, [file: string, text: string]> = {
    'style/noDefaultExport': ['default.ts', 'export default 3;\n'],
    'style/noProcessEnv': [
      'environment.ts',
      `import { env } from 'node:process';\nexport const home = env.HOME;\n`,
    ],
    'style/noNonNullAssertion': [
      'certain.ts',
      'export const size = (text: string | null) => text!.length;\n',
    ],
    'style/useFilenamingConvention': ['BadName.ts', 'export const named = 1;\n'],
    'style/noExcessiveLinesPerFile': ['long.ts', lines(251, (n) => `export const value${n} = ${n};`)],
    'complexity/noExcessiveLinesPerFunction': [
      'endless.ts',
      `export function endless(step: () => void): void {\n${lines(81, () => '  step();')}\n}\n`,
    ],
    'complexity/useMaxParams': ['many.ts', 'export const sum = (a: 1, b: 2, c: 3, d: 4) => [a, b, c, d];\n'],
    'suspicious/noExplicitAny': ['any.ts', 'export const anything: any = 1;\n'],
    'suspicious/noConsole': ['console.ts', `console.log('here');\nexport const said = true;\n`],
    'suspicious/noFocusedTests': [
      'only.test.ts',
      `import { test } from 'vitest';\ntest.only('one', () => {});\n`,
    ],
    'suspicious/noImportCycles': [
      'one.ts',
      `import { two } from './two.ts';\nexport const one = () => two;\n`,
    ],
    'nursery/noFloatingPromises': [
      'floating.ts',
      'async function later() {}\nexport const now = () => {\n  later();\n};\n',
    ],
    'correctness/noUnusedVariables': ['unused.ts', 'const unused = 1;\nexport const used = 2;\n'],
  };
  write('packages/faulty/package.json', { name: '@fixture/faulty', devDependencies: { vitest: '*' } });
  for (const [file, text] of Object.values(faults)) write(`packages/faulty/src/${file}`, text);
  write('packages/faulty/src/two.ts', `import { one } from './one.ts';\nexport const two = () => one;\n`);
  const { code, said } = run('biome', 'ci', '--error-on-warnings', '--reporter=github', '--colors=off');
  expect(code).not.toBe(0);
  for (const [rule, [file]] of Object.entries(faults)) {
    const refusal = said
      .split('\n')
      .find((line) => line.includes(`title=lint/${rule},`) && line.includes(`/${file},`));
    expect(refusal, `${rule} in ${file}`).toBeDefined();
  }
});
