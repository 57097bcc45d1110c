import { type Log, silentLog } from '@roadwright/telemetry';
import { runMigrations } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { connectionSettings } from './database/pool-settings.ts';
import { toStartError } from './fault/to-start-error.ts';
import { createGraphileLogger } from './lane/graphile-logger.ts';
import { MIGRATION_SCHEMA, MIGRATION_TABLE, MIGRATIONS_DIR } from './migrations.ts';
import { raiseWall } from './wall/raise-wall.ts';

/** Any number, as long as it stays the same: migrations of one database wait for one another behind it. */
const LOCK = 7_305_121;

/**
 * Brings the database up to date, the queue's tables and ours; processes that do so at once wait for the first.
 *
 * @param direct_url - never a transaction pooler's address
 * @throws AppError database_unavailable, or internal_error with the cause when a migration fails
 */
export async function migrate(
  direct_url: string,
  { log = silentLog }: { log?: Log } = {},
): Promise<{ applied: string[] }> {
  const pool = new pg.Pool({ ...connectionSettings(direct_url, 'migrate'), max: 2 });
  pool.on('error', (error) => log.warn({ error }, 'db_idle_connection_lost'));
  pool.on('connect', (client) => client.on('error', (error) => log.warn({ error }, 'db_connection_lost')));
  try {
    const client = await pool.connect();
    try {
      await client.query(`select pg_advisory_lock(${LOCK})`);
      // The queue's first: our functions call its own.
      await runMigrations({ pgPool: pool, logger: createGraphileLogger(log) });
      // While it waits for a table, everybody else waits behind it: better it fails, and is run again.
      await client.query(`set lock_timeout = '10s'`);
      const applied = await runOurs(client, log);
      await raiseWall(client, log);
      return { applied };
    } finally {
      // Closes the connection, and with it the lock.
      client.release(true);
    }
  } catch (error) {
    throw toStartError(error, direct_url);
  } finally {
    await pool.end();
  }
}

async function runOurs(client: pg.PoolClient, log: Log): Promise<string[]> {
  const applied = await runner({
    dbClient: client,
    dir: MIGRATIONS_DIR,
    direction: 'up',
    schema: MIGRATION_SCHEMA,
    createSchema: true,
    migrationsTable: MIGRATION_TABLE,
    noLock: true,
    // One each: the locks of all together would meet those of readers and writers in every order.
    singleTransaction: false,
    logger: {
      info: (text) => log.debug({}, text),
      warn: (text) => log.warn({}, text),
      error: (text) => log.error({}, text),
    },
  });
  return applied.map(({ name }) => name);
}
