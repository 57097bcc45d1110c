import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the migrations, beside `src` and beside `dist`. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url));

/** Where the database keeps the names of those that have run. */
export const MIGRATION_SCHEMA = 'roadwright';
export const MIGRATION_TABLE = 'migration';

/** Lists the names of all migrations, in the order in which they run. */
export async function listMigrations(): Promise<string[]> {
  const files = await readdir(MIGRATIONS_DIR);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}
