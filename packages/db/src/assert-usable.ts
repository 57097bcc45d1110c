import { assertMigrated } from './assert-migrated.ts';
import type { Database } from './database/database.ts';
import { toStartError } from './fault/to-start-error.ts';

/**
 * Resolves when a process may start on this database. Its faults tell the place, so they are for the operator alone.
 *
 * @throws AppError database_not_migrated or database_unavailable, which say what to do
 */
export async function assertUsable(database: Pick<Database, 'sql' | 'direct_url'>): Promise<void> {
  try {
    await assertMigrated(database);
  } catch (error) {
    throw toStartError(error, database.direct_url);
  }
}
