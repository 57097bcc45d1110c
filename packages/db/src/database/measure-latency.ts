import type { Database } from './database.ts';

/** Measures a round trip to the database, waiting for a connection included, in milliseconds. */
export async function measureLatency({ sql }: Pick<Database, 'sql'>): Promise<number> {
  const start = performance.now();
  await sql('select 1', []);
  return performance.now() - start;
}
