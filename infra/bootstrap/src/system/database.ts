import type { LaunchConfig } from '@roadwright/config';
import { type Postgres, startPostgres } from '@roadwright/postgres';
import { LaunchError } from '../launch-error.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The database that the system works on. */
export interface Database {
  url: string;
  /** Where an embedded one keeps its data; null for a given one. */
  folder: string | null;
  stop(): Promise<void>;
}

const WATCH_MS = 1000;

/**
 * The database that DATABASE_URL names, or else the embedded one, which is started again should it die.
 * @throws LaunchError when the embedded one does not come up.
 */
export async function openDatabase(config: LaunchConfig, terminal: Terminal): Promise<Database> {
  if (config.database_url !== undefined)
    return { url: config.database_url, folder: null, stop: async () => {} };
  let postgres = await start(config, config.embedded_pg_port);
  let restart: Promise<void> | null = null;
  const watch = setInterval(() => {
    if (restart || postgres.isAlive()) return;
    terminal.say('[postgres] has ended; it is started again');
    restart = revive().finally(() => {
      restart = null;
    });
  }, WATCH_MS);

  async function revive(): Promise<void> {
    try {
      await postgres.stop();
      // Everyone has the address with this port.
      postgres = await start(config, postgres.port);
    } catch (error) {
      terminal.say(`[postgres] ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    url: postgres.url,
    folder: postgres.folder,
    async stop() {
      clearInterval(watch);
      await restart;
      await postgres.stop();
    },
  };
}

async function start({ data_dir }: LaunchConfig, port: number | undefined): Promise<Postgres> {
  try {
    return await startPostgres({ data_dir, port });
  } catch (cause) {
    throw new LaunchError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
