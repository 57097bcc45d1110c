import type { Database } from '../database/database.ts';

const TOUCH = `
  update roadwright.api_key set last_used_on = (now() at time zone 'utc')::date
  where key_id = $1::uuid and last_used_on is distinct from (now() at time zone 'utc')::date`;

/** Notes that a key was used today (UTC); once a day is enough. */
export async function touchKey({ sql }: Pick<Database, 'sql'>, key_id: string): Promise<void> {
  await sql(TOUCH, [key_id]);
}
