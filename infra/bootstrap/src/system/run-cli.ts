import { spawn } from 'node:child_process';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './commands.ts';

interface CliRun {
  cli: Command;
  environment: Record<string, string | undefined>;
  /** Files are written relative to it. */
  cwd: string;
  terminal: Terminal;
  stop: AbortSignal;
}

// The command line has nothing to write out; it only closes its connection.
const END_MS = 3000;

/** Runs the command line on this terminal, and resolves with its exit code. */
export async function runCli(
  words: readonly string[],
  { cli, environment, cwd, terminal, stop }: CliRun,
): Promise<number> {
  terminal.hold();
  // In the terminal's own process group: the bar belongs to the terminal, and so does its Ctrl-C.
  const child = spawn(cli.program, [...cli.args, ...words], {
    cwd,
    env: environment,
    stdio: 'inherit',
  });
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  };
  stop.addEventListener('abort', end);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
    terminal.release();
  }
}
