import { Client } from 'pg';

/** What a server was asked, in one database. */
export interface StatementCount {
  readonly all: number;
  /** Those among them that insert, update or delete. */
  readonly writing: number;
}

/** The settings of a Postgres that counts its statements. */
export const COUNTING_SETTINGS = { shared_preload_libraries: 'pg_stat_statements' } as const;

const COUNT = `
  select coalesce(sum(calls), 0)::integer as "all",
    coalesce(sum(calls) filter (where query ~* '(insert into|update|delete from) '), 0)::integer as writing
  from pg_stat_statements as statement
  join pg_database as own on own.oid = statement.dbid
  where own.datname = current_database() and query !~ 'pg_stat_statements'`;

const LOADED = `select current_setting('shared_preload_libraries') as libraries`;

/** Begins to count; what it gives tells the count since then, or null when the server was not started to count. */
export async function startCounting(database_url: string): Promise<() => Promise<StatementCount | null>> {
  const ask = async <Row>(statement: string): Promise<Row | undefined> => {
    const client = new Client({ connectionString: database_url });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows[0] as Row | undefined;
  };
  const loaded = await ask<{ libraries: string }>(LOADED);
  if (!loaded?.libraries.includes('pg_stat_statements')) return async () => null;
  await ask('create extension if not exists pg_stat_statements');
  await ask('select pg_stat_statements_reset()');
  return async () => (await ask<StatementCount>(COUNT)) ?? null;
}
