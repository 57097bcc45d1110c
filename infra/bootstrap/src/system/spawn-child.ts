import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Command } from './commands.ts';

/** How a child ended. */
export interface ChildEnd {
  code: number | null;
  /** In words: "code 1" or "SIGKILL". */
  how: string;
}

/** A running child. */
export interface Child {
  /** Absent when it could not be started. */
  pid: number | undefined;
  ended: Promise<ChildEnd>;
  /** Asks it to end in good order. */
  terminate(): void;
  /** Ends it and whatever it has started. */
  kill(): void;
}

interface ChildOptions {
  environment: Record<string, string | undefined>;
  onLine: (line: string) => void;
}

/**
 * Starts a child whose output is handed on line by line. It has a process group of its own: Ctrl-C in the terminal
 * reaches the launcher alone, which then ends its children in the right order.
 */
export function spawnChild({ program, args }: Command, { environment, onLine }: ChildOptions): Child {
  const isPosix = process.platform !== 'win32';
  const child = spawn(program, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isPosix,
    windowsHide: true,
  });
  const read = (stream: Readable) => createInterface({ input: stream }).on('line', onLine);
  read(child.stdout);
  read(child.stderr);
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, how: error.message }));
    // A grandchild may hold the pipes open for ever; what the child said last needs no second to arrive.
    child.once('exit', () => {
      const close = () => [child.stdout, child.stderr].map((stream) => stream.destroy());
      setTimeout(close, 1000).unref();
    });
    // Not 'exit': what it said last is still in the pipes then.
    child.once('close', (code, signal) => resolve({ code, how: signal ?? `code ${code}` }));
  });
  return {
    pid: child.pid,
    ended,
    terminate: () => void child.kill('SIGTERM'),
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
        killGroup(child.pid);
    },
  };
}

/** Kills a child that was started by spawnChild, here or in an earlier life, together with its own children. */
export function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
