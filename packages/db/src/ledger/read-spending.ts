import type { Sql } from '../database/sql.ts';

const READ = `
  select coalesce(sum(cost_micro_usd), 0)::double precision as spent
  from roadwright.llm_call
  where at >= to_timestamp($1::double precision / 1000) and worker_id <> $2::text`;

interface Spending {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The process whose own spending is left out, because not all of it is stored yet. */
  readonly besides: string;
}

/** Sums what all other processes have spent since a moment, in micro-USD, as far as their prices are known. */
export async function readSpending(sql: Sql, { since, besides }: Spending): Promise<number> {
  const [row] = await sql<{ spent: number }>(READ, [since, besides], 'read_spending');
  return row?.spent ?? 0;
}
