import { AppError, type LiteratureRequest, type SubmissionResult } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { type FileState, insertSubmission } from '../work/insert-submission.ts';
import type { HeldTask } from './hold-task.ts';
import type { NewTask } from './insert-task.ts';

/** A task, and what it takes over from another one once it is stored. */
export interface PlannedRetry {
  readonly task: NewTask;
  readonly copy: () => Promise<void>;
}

interface StoredSubmission {
  readonly work_id: string | null;
  readonly result: SubmissionResult;
  readonly sha256: string | null;
  readonly keep_file: boolean;
  readonly file_state: FileState | null;
  readonly placed: boolean;
}

const GET = `
  select work_id, result, sha256, keep_file, file_state, placed from roadwright.submission
  where owner_id = $1::text and task_id = $2::uuid`;

const HOLD_FILE = `select sha256 from roadwright.blob where sha256 = $1::text for update`;

// The new task wants it from now on.
const HAND_OVER = `
  update roadwright.submission set file_state = 'dropped'
  where owner_id = $1::text and task_id = $2::uuid and file_state = 'wanted'`;

/**
 * Plans a submission of literature anew, as it was, about the same work and with the same file where that is still
 * stored. What was read from the file before may be read again.
 *
 * @throws AppError nothing_to_retry
 */
export async function planLiteratureRetry(
  sql: Sql,
  { task_id: retry_of, owner_id, status, request }: HeldTask<LiteratureRequest>,
  task_id: string,
): Promise<PlannedRetry> {
  if (status === 'completed')
    throw createNothing('This submission was completed. Submit the work again instead.');
  const [old] = await sql<StoredSubmission>(GET, [owner_id, retry_of]);
  if (old === undefined) throw createNothing('This submission is not known any more. Submit the work again.');
  const there = old.sha256 !== null && (await sql(HOLD_FILE, [old.sha256])).length > 0;
  if (old.sha256 !== null && !there && old.work_id === null && !isNamed(request)) {
    throw createNothing(
      'The uploaded file is gone, and nothing else says which work it is. Upload it again.',
    );
  }
  const file_state = old.sha256 === null ? null : there ? 'wanted' : 'dropped';
  return {
    task: { task_id, owner_id, kind: 'literature', edge: 'submit_literature', retry_of, request },
    copy: async () => {
      await insertSubmission(sql, { ...old, task_id, owner_id, file_state });
      await sql(HAND_OVER, [owner_id, retry_of]);
    },
  };
}

const createNothing = (detail: string): AppError => new AppError('nothing_to_retry', detail);

const NAMES = ['doi', 'arxiv_id', 'pmid', 'url', 'pdf_url', 'title', 'bibtex', 'ris'] as const;

/** Whether the request says without its file which work is meant. */
const isNamed = (request: LiteratureRequest): boolean => NAMES.some((field) => request[field] !== undefined);
