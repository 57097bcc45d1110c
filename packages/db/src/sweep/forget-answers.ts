import type { Sql } from '../database/sql.ts';
import { MOST_AT_ONCE } from './most-at-once.ts';

const FORGET = `
  delete from roadwright.source_answer
  where ctid = any(array(
    select ctid from roadwright.source_answer where greatest(keep_until, asking_until) < now() limit $1::int
  ))`;

/** Forgets the answers of sources that are too old to be given. */
export async function forgetAnswers(sql: Sql): Promise<void> {
  await sql(FORGET, [MOST_AT_ONCE]);
}
