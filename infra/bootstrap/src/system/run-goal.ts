import { spawn } from 'node:child_process';
import type { StopRequest } from '../terminal/stop-request.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './commands.ts';
import type { Goal } from './goal.ts';

interface GoalRun {
  cli: Command;
  url: string;
  environment: Record<string, string | undefined>;
  terminal: Terminal;
  request: StopRequest;
}

// The command line has nothing to write out; it only closes its connection.
const END_MS = 3000;

/** Runs one goal with its progress bar on this terminal, and resolves with the exit code of the command. */
export async function runGoal(
  goal: Goal,
  { cli, url, environment, terminal, request }: GoalRun,
): Promise<number> {
  terminal.hold();
  // In the terminal's own process group: the bar belongs to the terminal, and so does its Ctrl-C.
  const child = spawn(cli.program, [...cli.args, 'create', goal.text, ...goal.options], {
    env: { ...environment, ROADWRIGHT_URL: url },
    stdio: 'inherit',
  });
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  };
  request.stop.addEventListener('abort', end);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    clearTimeout(timer);
    request.stop.removeEventListener('abort', end);
    terminal.release();
  }
}
