import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTerminal } from '../terminal/terminal.ts';
import { sourceMigrate } from './commands.ts';
import { countUnfinished } from './count-unfinished.ts';
import { runCommand } from './run-command.ts';
import { writeState } from './system-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadwright-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes what it was given into a file of the folder it stands in. */
const tellInto = (file: string, variable: string) => ({
  program: process.execPath,
  args: [
    '--eval',
    `const told = [process.env.${variable} ?? 'none', ...process.argv.slice(1)].join(' ');
    require('node:fs').writeFileSync(${JSON.stringify(file)}, told); process.exitCode = ${file === 'seen' ? 3 : 0};`,
    '--',
  ],
});

/** Runs a stand-in for the command line, which tells in the folder it stands in what it was given. */
async function seeCommand(api_url?: string) {
  const code = await runCommand(['list', 'all'], {
    config: { api_url, database_url: undefined, data_dir: folder, working_dir: folder },
    commands: { cli: tellInto('seen', 'ROADWRIGHT_URL'), migrate: sourceMigrate },
    terminal: createTerminal(() => {}),
    stop: new AbortController().signal,
  });
  return { code, seen: readFileSync(join(folder, 'seen'), 'utf8') };
}

async function serve(body: unknown) {
  const server = createServer((_request, response) => response.end(JSON.stringify(body)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => void server.close() };
}

test('a command goes to the system that runs here, whatever its port, and stands where the person stands', async () => {
  using system = await serve({});
  writeState(folder, { pid: process.pid, url: system.url, children: [] });
  expect(await seeCommand()).toEqual({ code: 3, seen: `${system.url} list all` });
});

test('a system that was named goes before the one that runs here, and one that is gone is not named', async () => {
  const system = await serve({});
  writeState(folder, { pid: process.pid, url: system.url, children: [] });
  const named = await seeCommand('http://elsewhere.test');
  system[Symbol.dispose]();
  const gone = await seeCommand();
  for (const { seen } of [named, gone]) expect(seen).not.toContain(system.url);
});

test('tasks that wait or are at work count as unfinished; an api that does not say has none', async () => {
  using busy = await serve({ counts: { pending: 1, processing: 2, completed: 7 } });
  using silent = await serve({});
  expect(await countUnfinished(busy.url)).toBe(3);
  expect(await countUnfinished(silent.url)).toBe(0);
  expect(await countUnfinished('http://127.0.0.1:1')).toBe(0);
});

test('a command about keys gets the kept database, brought up and up to date where nothing runs', async () => {
  // Under root the database runs as somebody else, who must be able to come here.
  chmodSync(folder, 0o711);
  const migrated = join(folder, 'migrated');
  const runKeys = async (database_url?: string) => {
    const code = await runCommand(['keys', 'create'], {
      config: { api_url: undefined, database_url, data_dir: folder, working_dir: folder },
      commands: { cli: tellInto('seen', 'DATABASE_URL'), migrate: tellInto(migrated, 'DATABASE_URL') },
      terminal: createTerminal(() => {}),
      stop: new AbortController().signal,
    });
    return { code, seen: readFileSync(join(folder, 'seen'), 'utf8') };
  };
  const given = await runKeys('postgres://given.test/db');
  expect([given.code, existsSync(migrated)]).toEqual([3, false]);
  const { code, seen } = await runKeys();
  expect(code).toBe(3);
  expect(seen).toMatch(/^postgres:\/\/roadwright:[\w-]+@127\.0\.0\.1:\d+\/roadwright keys create$/);
  expect(seen).toContain(readFileSync(migrated, 'utf8').trim());
}, 60_000);
