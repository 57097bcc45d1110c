import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Database, DatabaseRole } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { migrate } from '../migrate.ts';
import { listMigrations, MIGRATIONS_DIR } from '../migrations.ts';

/** A migrated database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Closes the database and removes it, whoever else is still connected. */
  drop(): Promise<void>;
}

interface TestDatabaseOptions {
  readonly role?: DatabaseRole;
  readonly pool_size?: number;
}

/**
 * Clones a migrated template; the template is built once per server and state of the migrations.
 *
 * @param postgres_url - any database of the server, with a role that may create databases
 */
export async function createTestDatabase(
  postgres_url: string,
  { role = 'api', pool_size = 5 }: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const template = `roadwright_template_${await hashMigrations()}`;
  const name = `roadwright_test_${randomBytes(8).toString('hex')}`;
  await onServer(postgres_url, async (client) => {
    await buildTemplate(client, postgres_url, template);
    await client.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(postgres_url, name);
  const database = openDatabase({ url, role, pool_size });
  return {
    url,
    database,
    drop: async () => {
      await database.close();
      await onServer(postgres_url, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      });
    },
  };
}

const TEMPLATE_LOCK = 7_305_124;

/** Builds under another name and renames, so that a template that stands is a whole one. */
async function buildTemplate(client: pg.Client, postgres_url: string, template: string): Promise<void> {
  await client.query(`select pg_advisory_lock(${TEMPLATE_LOCK})`);
  try {
    const known = await client.query('select from pg_database where datname = $1', [template]);
    if (known.rowCount === 1) return;
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await migrate(withDatabase(postgres_url, unfinished));
    await client.query(`alter database ${unfinished} rename to ${template}`);
  } finally {
    await client.query(`select pg_advisory_unlock(${TEMPLATE_LOCK})`);
  }
}

async function onServer(postgres_url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: postgres_url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(postgres_url: string, name: string): string {
  const url = new URL(postgres_url);
  url.pathname = `/${name}`;
  return url.href;
}

async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await listMigrations()) {
    hash.update(await readFile(join(MIGRATIONS_DIR, `${name}.sql`)));
  }
  return hash.digest('hex').slice(0, 16);
}
