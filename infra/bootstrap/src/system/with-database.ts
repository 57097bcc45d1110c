import { childEnvironment } from '@roadwright/config';
import { choosePort, toUrl } from './address.ts';
import { openDatabase } from './database.ts';
import type { Launch } from './launch.ts';
import { migrate } from './migrate.ts';
import { removeState } from './system-state.ts';

/** What the processes of a system are told and what a person may want to know. */
export interface Premises {
  environment: Record<string, string | undefined>;
  /** Where the api will answer. */
  url: string;
  /** The embedded database's folder; null for a given database. */
  database_folder: string | null;
}

/**
 * Makes a migrated database ready, lets `work` use it, and stops it last of all. The caller holds the data folder's
 * lock.
 * @throws LaunchError when the api's port is taken or the database does not come up.
 */
export async function withDatabase(
  launch: Launch,
  work: (premises: Premises) => Promise<void>,
): Promise<void> {
  const { config, commands, terminal, request } = launch;
  const port = await choosePort(config.host, config.port);
  const database = await openDatabase(config, terminal);
  try {
    const environment = childEnvironment({ DATABASE_URL: database.url, PORT: String(port) });
    await migrate(commands.migrate, environment, request.stop);
    if (request.stop.aborted) return;
    await work({ environment, url: toUrl(config.host, port), database_folder: database.folder });
  } finally {
    await database.stop();
    removeState(config.data_dir);
    if (request.stop.aborted) terminal.say('Stopped.');
  }
}
