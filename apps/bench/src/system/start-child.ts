import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process can be asked, by name. */
export type Protocol = Readonly<Record<string, { readonly asked: unknown; readonly answer: unknown }>>;

/** A process of its own that answers questions. */
export interface Child<P extends Protocol> {
  /** @throws Error when the process ends before it has answered, with all that it printed. */
  ask<K extends keyof P & string>(question: K, asked: P[K]['asked']): Promise<P[K]['answer']>;
  /** Ends it at once. */
  stop(): Promise<void>;
}

/** A question on its way to the process. */
export interface Question {
  readonly id: number;
  readonly question: string;
  readonly asked: unknown;
}

/** What comes back. */
export interface Reply {
  readonly id: number;
  readonly answer: unknown;
}

interface Pending {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const SOURCES = new URL('../', import.meta.url);

/** Starts a main file, named from the folder of the sources, in a process of its own with these options of Node. */
export function startChild<P extends Protocol>(main: string, options: readonly string[] = []): Child<P> {
  const path = fileURLToPath(new URL(main, SOURCES));
  const child = fork(path, [], {
    execArgv: ['--conditions=@roadwright/source', ...options],
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  const pending = new Map<number, Pending>();
  let asked_count = 0;
  let ended = false;
  const exited = once(child, 'exit').then(() => {
    ended = true;
    for (const { reject } of pending.values()) reject(describeEnd(main, printed));
    pending.clear();
  });
  child.on('message', ({ id, answer }: Reply) => {
    pending.get(id)?.resolve(answer);
    pending.delete(id);
  });
  return {
    ask<K extends keyof P & string>(question: K, asked: P[K]['asked']) {
      return new Promise<P[K]['answer']>((resolve, reject) => {
        if (ended) {
          reject(describeEnd(main, printed));
          return;
        }
        const id = asked_count++;
        pending.set(id, { resolve, reject });
        child.send({ id, question, asked } satisfies Question);
      });
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const describeEnd = (main: string, printed: readonly string[]): Error =>
  new Error(`${main} ended before it had answered:\n${printed.join('')}`);
