import type { Sql } from '../database/sql.ts';

/** Uploads that one round clears away; each may have many megabytes. */
const MOST_UPLOADS = 20;

const CLEAR = `
  with forsaken as (
    delete from roadwright.upload
    where upload_id = any(array(
      select upload_id from roadwright.upload where begun_at < now() - interval '1 hour' limit $1::int
    ))
    returning upload_id
  )
  delete from roadwright.blob_piece as piece using forsaken where piece.upload_id = forsaken.upload_id`;

/** Clears the pieces of uploads away that have not ended within an hour. */
export async function clearUploads(sql: Sql): Promise<void> {
  await sql(CLEAR, [MOST_UPLOADS]);
}
