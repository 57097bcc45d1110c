import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the migrations, beside `src` and beside `dist`. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url));

/** The schema of all our tables, and of the one that names the migrations which have run. */
export const MIGRATION_SCHEMA = 'roadwright';
/** The table in that schema. */
export const MIGRATION_TABLE = 'migration';

/** Lists the names of all migrations, in the order in which they run. */
export async function listMigrations(): Promise<string[]> {
  const files = await readdir(MIGRATIONS_DIR);
  return files
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();
}
