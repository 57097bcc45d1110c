import { createTestDatabase } from '@roadwright/db/testing';
import type { ThrowawayPostgres } from '@roadwright/postgres';
import type { BenchReport } from './chaos.ts';

/** Reports what is measured on a migrated, empty database, which is gone afterwards. */
export async function onDatabase(
  { url }: ThrowawayPostgres,
  measure: (database_url: string) => Promise<string>,
): Promise<BenchReport> {
  const database = await createTestDatabase(url);
  try {
    return { table: await measure(database.url), breaches: [] };
  } finally {
    await database.drop();
  }
}
