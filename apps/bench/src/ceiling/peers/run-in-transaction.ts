import type { Pool, PoolClient } from 'pg';

/** Commits what was done with the client; what throws ends the whole run, and the transaction with it. */
export async function runInTransaction(
  pool: Pool,
  work: (client: PoolClient) => Promise<unknown>,
): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await work(client);
  await client.query('commit');
  client.release();
}
