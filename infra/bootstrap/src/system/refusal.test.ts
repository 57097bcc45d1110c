import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'roadwright-refusal-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const moduleOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
const script = `
  import { start } from ${moduleOf('./start.ts')};
  import { readLaunchConfig } from '@roadwright/config';
  import { findAnyPort } from '@roadwright/postgres';
  const node = (text) => ({ program: process.execPath, args: ['--eval', text] });
  const config = readLaunchConfig({
    DATABASE_URL: 'postgres://given.test/roadwright',
    ROADWRIGHT_DATA_DIR: process.argv[1],
    PORT: String(await findAnyPort()),
  });
  const commands = {
    migrate: node(''),
    api: node('setInterval(() => {}, 1000)'),
    worker: node('console.error("no key"); process.exit(78)'),
    cli: node(''),
  };
  const never = new AbortController().signal;
  const terminal = { say: (text) => console.log(text), hold() {}, release() {} };
  await start(null, { config, commands, terminal, request: { stop: never, force: never } })
    .catch((error) => { console.log(error.message); process.exitCode = error.exit_code; });`;

test('after a refusal nobody waits for an api that will never be ready: the process itself ends', async () => {
  const options = ['--conditions=@roadwright/source', '--input-type=module', '--eval', script, folder];
  const child = spawn(process.execPath, options, { cwd: import.meta.dirname });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(said.join('')).toContain('[worker] no key\nThe worker refuses its configuration');
  expect(code).toBe(78);
});
