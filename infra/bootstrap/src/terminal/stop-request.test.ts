import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const module = new URL('./stop-request.ts', import.meta.url).href;
const script = `import { listenForStop } from ${JSON.stringify(module)};
  const { stop, force } = listenForStop();
  stop.addEventListener('abort', () => console.log('stop'));
  force.addEventListener('abort', () => { console.log('force'); process.exit(0); });
  setInterval(() => {}, 1000);
  console.log('up ' + process.pid);`;

/** Starts a process that prints what it is asked, and returns a way to await its next line. */
function listen(program: string, args: string[]) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines = child.stdout[Symbol.asyncIterator]();
  return { child, next: async () => String((await lines.next()).value).trim() };
}

test('one Ctrl-C counts once, even when terminal and npm both pass it on; a later one insists', async () => {
  const { child, next } = listen(process.execPath, ['--input-type=module', '-e', script]);
  expect(await next()).toMatch(/^up/);
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await next()).toBe('stop');
  const insist = setInterval(() => child.kill('SIGINT'), 100);
  expect(await next()).toBe('force');
  clearInterval(insist);
});

test('the death of the parent is a wish to stop', async () => {
  const shell = `"$0" --input-type=module -e "$1" & wait`;
  const { child, next } = listen('sh', ['-c', shell, process.execPath, script]);
  const pid = Number((await next()).slice('up '.length));
  child.kill('SIGKILL');
  expect(await next()).toBe('stop');
  process.kill(pid, 'SIGKILL');
});
