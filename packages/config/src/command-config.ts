import { homedir } from 'node:os';
import { z } from 'zod';
import { resolveDataDir } from './data-dir.ts';
import { type Environment, readEnvironment } from './read-environment.ts';

const variables = z.object({
  ROADWRIGHT_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  INIT_CWD: z.string().optional(),
});

/**
 * Reads what a command for the system on this machine needs; a fault in another setting must not keep anybody from
 * looking.
 */
export function readCommandConfig(environment: Environment = process.env) {
  const read = readEnvironment(variables, environment);
  const machine = { platform: process.platform, home: homedir(), is_root: process.getuid?.() === 0 };
  return {
    data_dir: resolveDataDir(environment, machine),
    /** The API that was named, as it was written. */
    api_url: read.ROADWRIGHT_URL,
    /** The database that was named, as it was written. */
    database_url: read.DATABASE_URL,
    /** Where the person stands; npm runs its scripts elsewhere and names the place. */
    working_dir: read.INIT_CWD ?? process.cwd(),
  };
}
export type CommandConfig = ReturnType<typeof readCommandConfig>;
