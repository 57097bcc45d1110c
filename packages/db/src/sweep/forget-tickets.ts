import type { Sql } from '../database/sql.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

const FORGET = `
  delete from roadwright.ticket
  where ctid = any(array(select ctid from roadwright.ticket where expires_at < now() limit $1::int))`;

/** Forgets tickets that nobody has used in time. */
export async function forgetTickets(sql: Sql): Promise<void> {
  await sql(FORGET, [MOST_AT_ONCE]);
}
