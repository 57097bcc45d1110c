import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface RunningProcess {
  readonly child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it with SIGTERM and resolves with its exit code once it is gone. */
  stop(): Promise<number | null>;
}

interface ProcessOptions {
  /** Main file of an app, relative to the folder of the apps, such as `worker/src/main.ts`. */
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
}

const APPS = new URL('../../../', import.meta.url);

/** Starts an app from its sources in a process of its own; it sees the given variables and nothing else. */
export function startProcess({ main, env }: ProcessOptions): RunningProcess {
  const path = fileURLToPath(new URL(main, APPS));
  const child = spawn(process.execPath, ['--conditions=@roadwright/source', path], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const exited = once(child, 'exit');
  return {
    child,
    output: () => printed.join(''),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const [code] = child.exitCode === null && child.signalCode === null ? await exited : [child.exitCode];
      return code;
    },
  };
}
