import type { TestDatabase } from '@roadwright/db/testing';
import type { RunningSystem } from '@roadwright/system';
import { readCpuMs, readFamilyCpuMs } from '../system/read-process.ts';

/** Bytes of one table. */
export interface TableBytes {
  readonly table: string;
  readonly heap: number;
  readonly indexes: number;
  /** Values that are kept apart, compressed where that pays. */
  readonly toast: number;
}

/** What a system has used up to one moment. */
export interface Account {
  /** Milliseconds of CPU. */
  readonly cpu_ms: { readonly api: number; readonly worker: number; readonly postgres: number };
  /** Transactions that wrote something, other databases of the server included. */
  readonly writing_transactions: number;
  readonly wal_bytes: number;
  readonly tables: readonly TableBytes[];
}

interface Counters {
  readonly transactions: number;
  readonly wal_bytes: number;
}

const COUNTERS = `
  select pg_snapshot_xmax(pg_current_snapshot())::text::float8 as transactions,
    pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal_bytes`;

const TABLES = `
  select relation.relnamespace::regnamespace || '.' || relation.relname as "table",
    pg_relation_size(relation.oid)::float8 as heap,
    pg_indexes_size(relation.oid)::float8 as indexes,
    coalesce(pg_total_relation_size(nullif(relation.reltoastrelid, 0)), 0)::float8 as toast
  from pg_class as relation
  where relation.relkind = 'r' and relation.relnamespace::regnamespace::text in ('roadwright', '_private_graphile_worker', 'graphile_worker')
  order by 1`;

interface Counted {
  readonly database: TestDatabase['database'];
  readonly system: RunningSystem;
  /** The server's first process. */
  readonly postgres_pid: number;
}

/** Reads what an api, a worker and their Postgres have used so far. */
export async function readAccount({ database, system, postgres_pid }: Counted): Promise<Account> {
  const [worker] = system.workers;
  if (worker === undefined) throw new Error('There is no worker.');
  const cpu_ms = {
    api: await readCpuMs(system.api.pid),
    worker: await readCpuMs(worker.pid),
    postgres: await readFamilyCpuMs(postgres_pid),
  };
  const [counters] = await database.sql<Counters>(COUNTERS, []);
  if (counters === undefined) throw new Error('Postgres does not tell its counters.');
  return {
    cpu_ms,
    writing_transactions: counters.transactions,
    wal_bytes: counters.wal_bytes,
    tables: await database.sql<TableBytes>(TABLES, []),
  };
}

/** What was used between two moments; tables that got nothing are left out. */
export function subtractAccounts(after: Account, before: Account): Account {
  const had = new Map(before.tables.map((table) => [table.table, table]));
  const tables = after.tables.map(({ table, heap, indexes, toast }) => ({
    table,
    heap: heap - (had.get(table)?.heap ?? 0),
    indexes: indexes - (had.get(table)?.indexes ?? 0),
    toast: toast - (had.get(table)?.toast ?? 0),
  }));
  return {
    cpu_ms: {
      api: after.cpu_ms.api - before.cpu_ms.api,
      worker: after.cpu_ms.worker - before.cpu_ms.worker,
      postgres: after.cpu_ms.postgres - before.cpu_ms.postgres,
    },
    writing_transactions: after.writing_transactions - before.writing_transactions,
    wal_bytes: after.wal_bytes - before.wal_bytes,
    tables: tables.filter((table) => sumBytes(table) > 0),
  };
}

/** All bytes of a table. */
export const sumBytes = ({ heap, indexes, toast }: TableBytes): number => heap + indexes + toast;
