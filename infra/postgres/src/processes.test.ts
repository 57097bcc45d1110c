import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { isAlive, listProcesses, readCommand } from './processes.ts';
import { until } from './until.ts';

test('a living process is listed with its command line', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(listProcesses().some(({ pid }) => pid === process.pid)).toBe(true);
  expect(readCommand(process.pid)).toContain('node');
});

test.runIf(process.platform === 'linux')(
  'a process that is dead but not yet reaped counts as dead',
  async () => {
    // The shell's child reads until we hang up, and by then the shell has become a program that reaps nobody.
    const parent = spawn('sh', ['-c', 'cat <&3 >/dev/null & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    try {
      const line = await new Promise<string>((resolve) =>
        parent.stdout?.once('data', (chunk) => resolve(String(chunk))),
      );
      const pid = Number(line);
      expect(await until(() => readCommand(parent.pid ?? 0).startsWith('sleep'), { timeout_ms: 5000 })).toBe(
        true,
      );
      expect(isAlive(pid)).toBe(true);
      parent.stdio[3]?.destroy();
      expect(await until(() => !isAlive(pid), { timeout_ms: 5000 })).toBe(true);
      expect(listProcesses().some((row) => row.pid === pid)).toBe(false);
      expect(process.kill(pid, 0)).toBe(true);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);
