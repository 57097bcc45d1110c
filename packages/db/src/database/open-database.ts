import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { type Log, noTracer, silentLog, type Tracer } from '@roadwright/telemetry';
import pg from 'pg';
import { listCauses } from '../fault/sql-state.ts';
import { toDatabaseError } from '../fault/to-database-error.ts';
import { createNotifier } from '../signal/create-notifier.ts';
import { cutSilentLinks } from './cut-silent-links.ts';
import type { Database, DatabaseRole } from './database.ts';
import { type DatabaseObserver, observePool } from './observe-pool.ts';
import { poolSettings } from './pool-settings.ts';
import { runTransaction } from './run-transaction.ts';
import { settleWithin } from './settle-within.ts';
import type { Sql } from './sql.ts';
import { tellStrain } from './tell-strain.ts';

/** Where a database is and how many connections it may take. */
export interface DatabaseOptions {
  readonly url: string;
  /** Where `url` is a transaction pooler; a worker uses no other address. */
  readonly direct_url?: string;
  readonly role: DatabaseRole;
  /** Connections at most. */
  readonly pool_size: number;
  readonly log?: Log;
  readonly observe?: DatabaseObserver;
  readonly tracer?: Tracer;
}

/** Names of statements, never their texts or values. */
const SPAN = { kind: 'client', attributes: { 'db.system.name': 'postgresql' } } as const;

/** Opens a database; connections are made when they are first needed. */
export function openDatabase(options: DatabaseOptions): Database {
  const { url, direct_url = url, role, pool_size, log = silentLog, observe = {} } = options;
  const { tracer = noTracer } = options;
  const pool_url = role === 'worker' ? direct_url : url;
  // With another address for sessions, this one is a transaction pooler's, which may keep no prepared statements.
  const prepares = pool_url === direct_url;
  const pool = new pg.Pool(poolSettings(role, pool_url, { pool_size, direct: prepares }));
  // A connection outlives what it was made for, whose facts no later line of it may say.
  const outside = AsyncLocalStorage.snapshot();
  pool.on('error', (error) => outside(() => log.warn({ error, pool: role }, 'db_idle_connection_lost')));
  // A connection that fails in its holder's hands fails the holder's query; the event itself must not end the process.
  const clients = new Set<pg.PoolClient>();
  pool.on('remove', (client) => clients.delete(client));
  pool.on('connect', (client) => {
    clients.add(client);
    client.on('error', (error) => outside(() => log.debug({ error, pool: role }, 'db_connection_lost')));
  });
  const cutIdle = cutSilentLinks(pool);
  observePool(pool, observe);
  const strain = tellStrain(pool, log.child({ pool: role }));

  const mapFault = (error: unknown) => {
    if (listCauses(error).some(({ message }) => message === POOL_TIMEOUT)) observe.onTimeout?.();
    return toDatabaseError(error);
  };
  const query = async <Row>(text: string, values: readonly unknown[], name?: string) => {
    const start = performance.now();
    try {
      const prepared = prepares && name !== undefined ? { name } : {};
      const { rows } = await pool.query({ ...prepared, text, values: [...values] });
      return rows as Row[];
    } catch (error) {
      throw mapFault(error);
    } finally {
      strain.onStatement(name, performance.now() - start);
    }
  };
  const sql: Sql = <Row>(text: string, values: readonly unknown[], name?: string) =>
    tracer.detail(name ?? 'statement', SPAN, () => query<Row>(text, values, name));
  const transact = <T>(work: (sql: Sql) => Promise<T>, owner: string | null): Promise<T> => {
    const { traceparent } = tracer;
    return tracer.detail('transaction', SPAN, async () => {
      try {
        return await runTransaction(pool, work, { prepares, owner, traceparent, strain });
      } catch (error) {
        throw mapFault(error);
      }
    });
  };
  const notifier = createNotifier({ sql });
  const database: Database = {
    role,
    pool,
    direct_url,
    notifier,
    tracer,
    onTaskEnd: (ended) => observe.onTaskEnd?.(ended),
    sql,
    cutIdle,
    transaction: (work) => transact(work, null),
    behindWall: (findOwner) => ({
      ...database,
      sql: (...statement) => {
        const owner = findOwner();
        return owner === null ? sql(...statement) : transact((held) => held(...statement), owner);
      },
      transaction: (work) => transact(work, findOwner()),
    }),
    close: async () => {
      await settleWithin(notifier.close(), CLOSE_WITHIN_MS);
      await endPool(pool, clients);
    },
  };
  return database;
}

/** Past this, what a connection still has to say is not waited for. */
const CLOSE_WITHIN_MS = 2000;

/** Ends every connection; one whose link is half-open never confirms its end and is destroyed. */
async function endPool(pool: pg.Pool, clients: ReadonlySet<pg.PoolClient>): Promise<void> {
  const ends = [...clients].map((client) => once(client, 'end'));
  if (await settleWithin(Promise.allSettled([pool.end(), ...ends]), CLOSE_WITHIN_MS)) return;
  for (const client of clients) client.connection.stream.destroy();
}

// pg-pool gives this error no code.
const POOL_TIMEOUT = 'timeout exceeded when trying to connect';
