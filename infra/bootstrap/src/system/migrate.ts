import { EXIT_CONFIG } from '@roadwright/config';
import { LaunchError } from '../launch-error.ts';
import type { Command } from './commands.ts';
import { readLine } from './read-line.ts';
import { spawnChild } from './spawn-child.ts';

/**
 * Brings the database's schema up to date.
 * @throws LaunchError with what the migration said when it fails.
 */
export async function migrate(
  command: Command,
  environment: Record<string, string | undefined>,
  stop: AbortSignal,
): Promise<void> {
  const said: string[] = [];
  const child = spawnChild(command, { environment, onLine: (line) => said.push(readLine(line).shown ?? '') });
  stop.addEventListener('abort', child.terminate, { once: true });
  const { code, how } = await child.ended;
  stop.removeEventListener('abort', child.terminate);
  if (code === 0) return;
  const words = said.filter((line) => line !== '').join('\n');
  if (code === EXIT_CONFIG) throw new LaunchError(words, { exit_code: EXIT_CONFIG });
  throw new LaunchError(`The database could not be brought up to date (${how}):\n${words}`);
}
