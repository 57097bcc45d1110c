import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const FILE = fileURLToPath(new URL('./run-main.ts', import.meta.url));

async function run(main: string): Promise<number | null> {
  const program = `const { runMain } = await import('${FILE}'); await runMain(async () => { ${main} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code;
}

it('ends a process whose main function is over, whatever still runs in it', async () => {
  expect(await run('setInterval(() => {}, 1000);')).toBe(0);
});

it('keeps the status of one that failed', async () => {
  expect(await run('setInterval(() => {}, 1000); throw new Error("broken");')).toBe(1);
});
