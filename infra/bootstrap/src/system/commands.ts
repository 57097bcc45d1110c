import { join } from 'node:path';
import { root } from '../root.ts';

/** A program with its arguments. */
export interface Command {
  program: string;
  args: string[];
}

/** The programs of which a running Roadwright consists. */
export interface Commands {
  migrate: Command;
  api: Command;
  worker: Command;
  cli: Command;
}

function node(...args: string[]): Command {
  return { program: process.execPath, args };
}

/** The built programs. */
export const builtCommands: Commands = {
  migrate: node(join(root, 'apps/worker/dist/migrate.js')),
  // Thousands of readers connect at once after a restart; by default the young generation then stays at 128 MiB.
  api: node('--max-semi-space-size=16', join(root, 'apps/api/dist/main.js')),
  // Thousands of calls wait in a worker; the default of 16 MiB costs three times that and was no faster. With as much
  // memory as the machine has, V8 would let four times of what is alive gather before it clears up.
  // The first 128 MiB are given at once: to creep up to them under a cap cost a third of the CPU of a busy worker.
  worker: node(
    ...['--max-semi-space-size=8', '--max-old-space-size=512', '--initial-old-space-size=128'],
    join(root, 'apps/worker/dist/main.js'),
  ),
  cli: node(join(root, 'apps/cli/dist/main.js')),
};

/** The migrations from their sources, for a checkout that was never built. */
export const sourceMigrate: Command = node(
  '--conditions=@roadwright/source',
  join(root, 'apps/worker/src/migrate.ts'),
);
