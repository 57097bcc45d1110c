import { type CommandConfig, childEnvironment } from '@roadwright/config';
import type { Terminal } from '../terminal/terminal.ts';
import type { Commands } from './commands.ts';
import { findRunning } from './find-running.ts';
import { runCli } from './run-cli.ts';
import { withKeptDatabase } from './with-kept-database.ts';

interface CommandRun {
  config: CommandConfig;
  commands: Pick<Commands, 'cli' | 'migrate'>;
  terminal: Terminal;
  stop: AbortSignal;
}

/**
 * Runs a command of the command line on the system that ROADWRIGHT_URL names, or else on the one that runs here,
 * whatever its port. What is about keys gets the database that is kept here, unless DATABASE_URL names one. Resolves
 * with the exit code.
 */
export async function runCommand(
  words: readonly string[],
  { config, commands, terminal, stop }: CommandRun,
): Promise<number> {
  const { api_url, data_dir, working_dir: cwd } = config;
  const run = (environment: Record<string, string | undefined>) =>
    runCli(words, { cli: commands.cli, environment, cwd, terminal, stop });
  // Keys are made straight in the database, before anything runs that could be asked for one.
  if (words[0] === 'keys' && config.database_url === undefined) {
    return await withKeptDatabase({ data_dir, migrate: commands.migrate, stop }, run);
  }
  const running = api_url === undefined ? await findRunning(data_dir) : null;
  return await run(childEnvironment(running === null ? {} : { ROADWRIGHT_URL: running.url }));
}
