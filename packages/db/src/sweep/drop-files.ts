import { dropUnwanted } from '../blob/drop-unwanted.ts';
import type { Database } from '../database/database.ts';

/** Files that one round lets go. */
const MOST_FILES = 100;

// So long its owner may retry a submission that failed or was cancelled.
const LAPSE = `
  update roadwright.submission set file_state = 'dropped'
  where task_id in (
    select submission.task_id
    from roadwright.submission join roadwright.task using (task_id)
    where submission.file_state = 'wanted' and task.finished_at < now() - interval '24 hours'
    limit $1::int
  )
  returning sha256`;

// Uploads whose submission never came: its client has gone away, or was refused.
const FORGET = `
  update roadwright.blob set unclaimed = 0
  where sha256 in (
    select known.sha256 from roadwright.blob as known
    where known.unclaimed > 0 and known.uploaded_at < now() - interval '1 hour'
    limit $1::int
  )
  returning sha256`;

/** Deletes files that nobody wants any more: an hour after an upload without a submission, a day after its end. */
export async function dropFiles(database: Pick<Database, 'transaction'>): Promise<void> {
  await database.transaction(async (sql) => {
    const lapsed = await sql<{ sha256: string }>(LAPSE, [MOST_FILES]);
    const forgotten = await sql<{ sha256: string }>(FORGET, [MOST_FILES]);
    await dropUnwanted(
      sql,
      [...lapsed, ...forgotten].map(({ sha256 }) => sha256),
    );
  });
}
