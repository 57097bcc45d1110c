import type { Sql } from '../database/sql.ts';

const HOLD = `
  select from roadwright.blob where sha256 = any($1::text[])
  order by sha256
  for update`;

// A statement of its own, after the lock: whoever has just come to want the file is seen.
const DROP = `
  with unwanted as (
    delete from roadwright.blob
    where blob.sha256 = any($1::text[]) and blob.unclaimed = 0 and not exists (
      select from roadwright.submission
      where submission.sha256 = blob.sha256 and submission.file_state in ('wanted', 'kept')
    )
    returning blob.upload_id
  )
  delete from roadwright.blob_piece as piece using unwanted where piece.upload_id = unwanted.upload_id`;

/** Deletes those of these files that nobody wants any more. Belongs in the transaction that let them go. */
export async function dropUnwanted(sql: Sql, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await sql(HOLD, [files]);
  await sql(DROP, [files]);
}
