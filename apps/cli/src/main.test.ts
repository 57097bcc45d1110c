import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const MAIN = new URL('./main.ts', import.meta.url).pathname;

/** Runs the command as a process of its own, from its sources. */
async function runProcess(words: readonly string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--conditions=@roadwright/source', MAIN, ...words], {
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, out, complaints };
}

/** Lists the packages that are loaded before the command is even known. */
async function listPackages(
  file: URL,
  known = new Set<string>(),
  found = new Set<string>(),
): Promise<Set<string>> {
  if (known.has(file.href)) return found;
  known.add(file.href);
  const text = await readFile(file, 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
    if (name.startsWith('.') && name.endsWith('.ts')) await listPackages(new URL(name, file), known, found);
    else found.add(name);
  }
  return found;
}

test('every command starts without what only one of them needs: a database, the rules', async () => {
  const packages = await listPackages(new URL('./main.ts', import.meta.url));
  expect([...packages]).toContain('@roadwright/client');
  for (const name of ['@roadwright/db', '@roadwright/quality', 'yaml']) {
    expect([...packages]).not.toContain(name);
  }
});

test('a faulty configuration ends with 78 and names the variable', async () => {
  const { code, complaints } = await runProcess(['list'], { ROADWRIGHT_URL: 'ftp://nowhere' });
  expect(code).toBe(78);
  expect(complaints).toContain('ROADWRIGHT_URL');
});

test('an API that is not there ends with 1, its address, and what to do', async () => {
  const { code, out, complaints } = await runProcess(['list'], { ROADWRIGHT_URL: 'http://127.0.0.1:1' });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(complaints).toMatch(
    /^error: Roadwright cannot be reached at http:\/\/127\.0\.0\.1:1.*\nStart it.*ROADWRIGHT_URL.*\n$/,
  );
});

test('a wrong word ends with 64', async () => {
  expect((await runProcess(['frobnicate'], {})).code).toBe(64);
});
