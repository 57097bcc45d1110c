import type { Database } from './database/database.ts';
import { createNotMigrated } from './fault/to-database-error.ts';
import { listMigrations, MIGRATION_SCHEMA, MIGRATION_TABLE } from './migrations.ts';

const LIST = `select name from ${MIGRATION_SCHEMA}.${MIGRATION_TABLE}`;

/**
 * Resolves when every migration of this version has run; ones of a later version do no harm.
 *
 * @throws AppError database_not_migrated, which says what to do
 */
export async function assertMigrated({ sql }: Pick<Database, 'sql'>): Promise<void> {
  const rows = await sql<{ name: string }>(LIST, []);
  const applied = new Set(rows.map(({ name }) => name));
  if ((await listMigrations()).some((name) => !applied.has(name))) throw createNotMigrated();
}
