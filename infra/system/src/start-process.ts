import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface RunningProcess {
  readonly pid: number;
  /** False once it has ended, however that came. */
  readonly running: boolean;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it with SIGKILL and resolves, once it is gone, with the moment of the signal in milliseconds of the epoch. */
  kill(): Promise<number>;
  /** Lets it stand still, with all its connections open, until it is woken. */
  freeze(): void;
  wake(): void;
  /** Ends it with SIGTERM, frozen or not, and resolves with its exit code once it is gone. */
  stop(): Promise<number | null>;
}

interface ProcessOptions {
  /** Main file of an app, relative to the folder of the apps, such as `worker/src/main.ts`. */
  readonly main: string;
  readonly args?: readonly string[];
  /** Options of Node itself. */
  readonly node_options?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const APPS = new URL('../../../apps/', import.meta.url);

const living = new Set<ChildProcess>();
// An app does not notice that whoever started it is gone.
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Starts an app from its sources in a process of its own; it sees the given variables and nothing else. */
export function startProcess({ main, args = [], node_options = [], env }: ProcessOptions): RunningProcess {
  const path = fileURLToPath(new URL(main, APPS));
  const child = spawn(process.execPath, ['--conditions=@roadwright/source', ...node_options, path, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const exited = once(child, 'exit').finally(() => living.delete(child));
  const { pid } = child;
  if (pid === undefined) throw new Error(`${main} could not be started.`);
  living.add(child);
  return {
    pid,
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    output: () => printed.join(''),
    kill: async () => {
      const killed_at_ms = Date.now();
      child.kill('SIGKILL');
      await exited;
      return killed_at_ms;
    },
    freeze: () => void child.kill('SIGSTOP'),
    wake: () => void child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGTERM');
      child.kill('SIGCONT');
      await exited;
      return child.exitCode;
    },
  };
}
