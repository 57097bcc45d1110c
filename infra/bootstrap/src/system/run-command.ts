import { type CommandConfig, childEnvironment } from '@roadwright/config';
import type { Terminal } from '../terminal/terminal.ts';
import type { Command } from './commands.ts';
import { findRunning } from './find-running.ts';
import { runCli } from './run-cli.ts';

interface CommandRun {
  config: CommandConfig;
  cli: Command;
  terminal: Terminal;
  stop: AbortSignal;
}

/**
 * Runs a command of the command line on the system that ROADWRIGHT_URL names, or else on the one that runs here,
 * whatever its port. Resolves with the exit code.
 */
export async function runCommand(
  words: readonly string[],
  { config, cli, terminal, stop }: CommandRun,
): Promise<number> {
  const { api_url, data_dir, working_dir: cwd } = config;
  const running = api_url === undefined ? await findRunning(data_dir) : null;
  const environment = childEnvironment(running === null ? {} : { ROADWRIGHT_URL: running.url });
  return await runCli(words, { cli, environment, cwd, terminal, stop });
}
