import type { Sql } from '../database/sql.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

const FORGET = `
  delete from roadwright.host_bucket
  where ctid = any(array(
    select ctid from roadwright.host_bucket
    where greatest(free_at, next_at, paused_until) < now() - interval '1 day'
    limit $1::int
  ))`;

/** Forgets the pace of hosts that nobody has asked for a day. */
export async function forgetHosts(sql: Sql): Promise<void> {
  await sql(FORGET, [MOST_AT_ONCE]);
}
