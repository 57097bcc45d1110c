import type { SubmissionResult } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** What a literature task is about, beside its request. */
export interface NewSubmission {
  readonly task_id: string;
  readonly owner_id: string;
  readonly work_id: string | null;
  readonly result: SubmissionResult;
  readonly sha256: string | null;
  readonly keep_file: boolean;
  readonly file_state: FileState | null;
  readonly placed: boolean;
}

/** What becomes of an uploaded file: `wanted` until it was read. */
export type FileState = 'wanted' | 'kept' | 'dropped';

const INSERT = `
  insert into roadwright.submission (
    task_id, owner_id, work_id, result, sha256, keep_file, file_state, placed
  )
  values ($1::uuid, $2::text, $3::uuid, $4::text, $5::text, $6::boolean, $7::text, $8::boolean)`;

/** Stores a submission; belongs in the transaction that inserts its task. */
export async function insertSubmission(sql: Sql, submission: NewSubmission): Promise<void> {
  const { task_id, owner_id, work_id, result, sha256, keep_file, file_state, placed } = submission;
  const values = [task_id, owner_id, work_id, result, sha256, keep_file, file_state, placed];
  await sql(INSERT, values, 'insert_submission');
}
