import { AppError } from '@roadwright/domain';
import pg from 'pg';
import { WALL_OWNER, WALL_ROLE } from '../wall/wall-role.ts';
import type { Sql } from './sql.ts';
import type { StrainTeller } from './tell-strain.ts';

// Inside the transaction, because a transaction pooler takes no such settings when a connection is made. Shorter than
// the time after which the client takes the link for lost.
const BEGIN = `
  begin;
  set local statement_timeout = '4s';
  set local lock_timeout = '2s';
  set local idle_in_transaction_session_timeout = '4s'`;

// Until the transaction ends: a connection of a pooler is somebody else's after it.
const actFor = (owner: string): string => `;
  set local role ${WALL_ROLE};
  set local ${WALL_OWNER} = ${pg.escapeLiteral(owner)}`;

const tellTrace = (traceparent: string): string => `;
  set local roadwright.traceparent = ${pg.escapeLiteral(traceparent)}`;

interface TransactionOptions {
  /** Whether statements with a name are prepared once per connection. */
  readonly prepares: boolean;
  /** Whose rows alone the work sees; null for what the pool's own role sees. */
  readonly owner: string | null;
  /** The span that tasks of this transaction come from. */
  readonly traceparent: string | null;
  readonly strain: Pick<StrainTeller, 'onStatement' | 'onTransaction'>;
}

const renderSettings = ({ owner, traceparent }: TransactionOptions): string =>
  (owner === null ? '' : actFor(owner)) + (traceparent === null ? '' : tellTrace(traceparent));

/**
 * Runs the work between begin and commit. A connection whose statement failed is closed, which rolls back;
 * one whose work merely decided against it is rolled back and kept.
 */
export async function runTransaction<T>(
  pool: pg.Pool,
  work: (sql: Sql) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const client = await pool.connect();
  const start = performance.now();
  const sql: Sql = async <Row>(text: string, values: readonly unknown[], name?: string) => {
    const prepared = options.prepares && name !== undefined ? { name } : {};
    const asked = performance.now();
    const { rows } = await client.query({ ...prepared, text, values: [...values] });
    options.strain.onStatement(name, performance.now() - asked);
    return rows as Row[];
  };
  try {
    await client.query(BEGIN + renderSettings(options));
    const result = await work(sql);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const decided = error instanceof AppError && error.cause === undefined;
    const clean = decided && (await rollBack(client));
    client.release(!clean);
    throw error;
  } finally {
    options.strain.onTransaction(performance.now() - start);
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
