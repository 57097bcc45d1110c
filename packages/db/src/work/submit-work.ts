import {
  type LiteratureRequest,
  type SubmissionResult,
  TASK_EDGES,
  type TaskStatus,
} from '@roadwright/domain';
import { claimBlob } from '../blob/claim-blob.ts';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { retryRaces } from '../fault/retry-races.ts';
import { insertTask } from '../task/insert-task.ts';
import { createMismatch, type Idempotency } from '../task/submit-task.ts';
import { takeTag, takeTagOnce } from '../task/take-tag.ts';
import { insertSubmission } from './insert-submission.ts';
import { keysOfNames, lockKeys, type Names } from './lock-keys.ts';

/** A request for a work on its way to become a task. */
export interface WorkSubmission extends Names {
  readonly task_id: string;
  readonly owner_id: string;
  readonly request: LiteratureRequest;
  /** Tasks of this owner that may wait at once. */
  readonly max_pending: number;
  /** The work's id, should it be new. */
  readonly new_work_id: string;
  /** Whether the uploaded file stays after it was read. */
  readonly keep_file: boolean;
  readonly idempotency?: Idempotency;
}

/** A submission that was accepted, now or by an earlier request with the same key. */
export interface SubmittedWork {
  readonly task_id: string;
  readonly status: TaskStatus;
  /** null while it is not known which work is meant. */
  readonly work_id: string | null;
  readonly result: SubmissionResult;
  /** Whether this request has made the task. */
  readonly created: boolean;
}

const EDGE = 'submit_literature';

/**
 * Stores a literature task with its first event and its job, all or nothing, and says which work it is about as far as
 * names tell: a work that is described already is a duplicate, one that has only a name is made once, however many
 * submissions name it at once, and belongs to whichever of them describes it.
 *
 * @throws AppError idempotency_mismatch, too_many_pending_tasks, blob_not_found
 */
export const submitWork = (database: Database, submission: WorkSubmission): Promise<SubmittedWork> =>
  retryRaces(() => database.transaction((sql) => submit(sql, submission)));

async function submit(sql: Sql, submission: WorkSubmission): Promise<SubmittedWork> {
  const { task_id, owner_id, request, max_pending, sha256, keep_file, idempotency } = submission;
  await lockKeys(sql, keysOfNames(submission));
  if (sha256 !== null) await claimBlob(sql, sha256);
  const { job: lane, to: status } = TASK_EDGES[EDGE];
  const place = { owner_id, lane };
  const tag = idempotency
    ? await takeTagOnce(sql, place, { ...idempotency, task_id })
    : await takeTag(sql, place);
  if (tag === null) return { ...(await getByKey(sql, owner_id, idempotency)), created: false };
  await insertTask(sql, { task_id, owner_id, kind: 'literature', edge: EDGE, request }, { tag, max_pending });
  const { work_id, result } = await name(sql, submission);
  const file_state = sha256 === null ? null : 'wanted';
  await insertSubmission(sql, {
    ...{ task_id, owner_id, work_id, result, sha256, keep_file, file_state },
    placed: false,
  });
  return { task_id, status, work_id, result, created: true };
}

const GET_BY_KEY = `
  select kept.body_sha256, task.task_id, task.status, submission.result,
    coalesce(work.merged_into, work.work_id) as work_id
  from roadwright.idempotency_key as kept
  join roadwright.task using (owner_id, task_id)
  join roadwright.submission using (owner_id, task_id)
  left join roadwright.work on work.work_id = submission.work_id
  where kept.owner_id = $1::text and kept.key = $2::text`;

type Earlier = Omit<SubmittedWork, 'created'>;

async function getByKey(sql: Sql, owner_id: string, idempotency?: Idempotency): Promise<Earlier> {
  const [row] = await sql<Earlier & { body_sha256: string }>(GET_BY_KEY, [owner_id, idempotency?.key]);
  if (row === undefined || row.body_sha256 !== idempotency?.body_sha256) throw createMismatch();
  const { body_sha256: _body, ...earlier } = row;
  return earlier;
}

// The most trusted name first: identifiers in their order, then addresses, then the file.
const FIND = `
  with hit as (
    select known.work_id, 0 as way, given.place
    from unnest($1::text[], $2::text[]) with ordinality as given (scheme, value, place)
    join roadwright.work_identifier as known using (scheme, value)
    union all
    select known.work_id, 1, given.place
    from unnest($3::text[]) with ordinality as given (url, place)
    join roadwright.work_alias as known using (url)
    union all
    select known.work_id, 2, 0 from roadwright.work_file as known where known.sha256 = $4::text
  ), nearest as (
    select coalesce(work.merged_into, work.work_id) as work_id
    from hit join roadwright.work using (work_id)
    order by hit.way, hit.place
    limit 1
  )
  select nearest.work_id, exists (
    select from roadwright.work as member
    join roadwright.work_record as known on known.work_id = member.work_id
    where member.work_id = nearest.work_id or member.merged_into = nearest.work_id
  ) as described
  from nearest`;

const NAME = `
  with work as (
    insert into roadwright.work (work_id) values ($1::uuid)
  )
  insert into roadwright.work_identifier (scheme, value, work_id) values ($2::text, $3::text, $1::uuid)`;

type Named = Pick<SubmittedWork, 'work_id' | 'result'>;

/** Says which work the names mean; of a new one only the most trusted name is taken, for the others may be wrong. */
async function name(sql: Sql, submission: WorkSubmission): Promise<Named> {
  const { identifiers, aliases, sha256, new_work_id } = submission;
  const [first] = identifiers;
  const schemes = identifiers.map(({ scheme }) => scheme);
  const values = identifiers.map(({ value }) => value);
  const found = await sql<{ work_id: string; described: boolean }>(
    FIND,
    [schemes, values, aliases, sha256],
    'find_named',
  );
  const [known] = found;
  if (known !== undefined) {
    return { work_id: known.work_id, result: known.described ? 'duplicate' : 'created' };
  }
  if (first === undefined) return { work_id: null, result: 'pending' };
  await sql(NAME, [new_work_id, first.scheme, first.value], 'name_work');
  return { work_id: new_work_id, result: 'created' };
}
