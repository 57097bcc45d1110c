import type { Sql } from '../database/sql.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

const FORGET = `
  delete from roadwright.idempotency_key
  where ctid = any(array(
    select ctid from roadwright.idempotency_key where created_at < now() - interval '24 hours' limit $1::int
  ))`;

/** Forgets idempotency keys whose day is over. */
export async function forgetKeys(sql: Sql): Promise<void> {
  await sql(FORGET, [MOST_AT_ONCE]);
}
