import { AppError } from '@roadwright/domain';
import type pg from 'pg';
import type { Sql } from './sql.ts';

// Inside the transaction, because a transaction pooler takes no such settings when a connection is made. Shorter than
// the time after which the client takes the link for lost.
const BEGIN = `
  begin;
  set local statement_timeout = '4s';
  set local lock_timeout = '2s';
  set local idle_in_transaction_session_timeout = '4s'`;

/**
 * Runs the work between begin and commit. A connection whose statement failed is closed, which rolls back;
 * one whose work merely decided against it is rolled back and kept.
 *
 * @param prepares - whether statements with a name are prepared once per connection
 */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (sql: Sql) => Promise<T>,
  { prepares }: { readonly prepares: boolean },
): Promise<T> {
  const client = await pool.connect();
  const sql: Sql = async <Row>(text: string, values: readonly unknown[], name?: string) => {
    const prepared = prepares && name !== undefined ? { name } : {};
    const { rows } = await client.query({ ...prepared, text, values: [...values] });
    return rows as Row[];
  };
  try {
    await client.query(BEGIN);
    const result = await work(sql);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const decided = error instanceof AppError && error.cause === undefined;
    const clean = decided && (await rollBack(client));
    client.release(!clean);
    throw error;
  }
}

async function rollBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}
