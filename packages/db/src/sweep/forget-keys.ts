import type { Sql } from '../database/sql.ts';

const FORGET = `
  delete from roadwright.idempotency_key where created_at < now() - interval '24 hours'`;

/** Forgets idempotency keys whose day is over. */
export async function forgetKeys(sql: Sql): Promise<void> {
  await sql(FORGET, []);
}
