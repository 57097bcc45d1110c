import { childEnvironment } from '@roadwright/config';
import { startPostgres } from '@roadwright/postgres';
import type { Command } from './commands.ts';
import { migrate } from './migrate.ts';

interface KeptDatabase {
  data_dir: string;
  migrate: Command;
  stop: AbortSignal;
}

/**
 * Lets `work` use the embedded database of a data folder: that of the system which runs there, or else one that is
 * brought up, and up to date, for as long as the work takes.
 * @throws LaunchError when it cannot be brought up to date.
 */
export async function withKeptDatabase<T>(
  { data_dir, migrate: command, stop }: KeptDatabase,
  work: (environment: Record<string, string | undefined>) => Promise<T>,
): Promise<T> {
  const postgres = await startPostgres({ data_dir });
  try {
    const environment = childEnvironment({ DATABASE_URL: postgres.url });
    if (!postgres.attached) await migrate(command, environment, stop);
    return await work(environment);
  } finally {
    await postgres.stop();
  }
}
