import { spawn } from 'node:child_process';
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
