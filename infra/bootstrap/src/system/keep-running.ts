import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT_CONFIG } from '@roadwright/config';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './commands.ts';
import { openLogFile } from './log-file.ts';
import { readLine } from './read-line.ts';
import { type Child, type ChildEnd, spawnChild } from './spawn-child.ts';

/** A program that is started again whenever it ends by itself. */
export interface Service {
  name: string;
  /** A part of its command line by which a later launcher knows it again. */
  program: string;
  pid(): number | undefined;
  /** How often in a row it ended soon after its start. */
  failures(): number;
  /** The provider that it says it writes with, once it has said so. */
  provider(): string | null;
  /** Resolves when it has refused its configuration, which no further start would change. */
  refused: Promise<void>;
  /** Ends it in good order, by force when it takes longer than `grace_ms`, or when `force` aborts. */
  stop(grace_ms: number, force: AbortSignal): Promise<void>;
}

export interface ServiceOptions {
  environment: Record<string, string | undefined>;
  log_path: string;
  terminal: Terminal;
  /** Called with each new process. */
  onSpawn: () => void;
}

/** Pause before a restart; each further one in a row is twice as long. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that ran this long was well; the next end counts as the first failure. */
const STEADY_MS = 60_000;

/** Starts the program and keeps it running until stop(). */
export function keepRunning(name: string, command: Command, options: ServiceOptions): Service {
  const { environment, terminal, onSpawn } = options;
  const log = openLogFile(options.log_path);
  const stopping = new AbortController();
  const refusal = Promise.withResolvers<void>();
  let child: Child;
  let failures = 0;
  let said: string | null = null;
  const onLine = (line: string) => {
    log.write(line);
    const { shown, provider } = readLine(line);
    said ??= provider;
    if (shown !== null) terminal.say(`[${name}] ${shown}`);
  };

  async function runOnce(): Promise<ChildEnd> {
    const started = performance.now();
    child = spawnChild(command, { environment, onLine });
    onSpawn();
    const end = await child.ended;
    failures = performance.now() - started > STEADY_MS ? 1 : failures + 1;
    return end;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const end = await runOnce();
      if (stopping.signal.aborted) return;
      if (end.code === EXIT_CONFIG) return refusal.resolve();
      const pause_ms = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      terminal.say(`[${name}] ended (${end.how}); it is started again in ${pause_ms / 1000} s`);
      await sleep(pause_ms, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    name,
    program: command.args.join(' '),
    pid: () => child.pid,
    failures: () => failures,
    provider: () => said,
    refused: refusal.promise,
    async stop(grace_ms, force) {
      stopping.abort();
      child.terminate();
      const kill = () => child.kill();
      const timer = setTimeout(kill, grace_ms);
      force.addEventListener('abort', kill);
      if (force.aborted) kill();
      await running;
      clearTimeout(timer);
      log.close();
    },
  };
}
