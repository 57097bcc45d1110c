import { WALL_OWNER, WALL_ROLE } from './wall-role.ts';

const ALL = 'select, insert, update, delete';

/**
 * What the api may do while it acts for an owner; what is not here it may not touch at all, such as keys, workers and
 * the bytes of files. Of owned tables it sees the rows of that owner only.
 */
export const GRANTS: Readonly<Record<string, string>> = {
  task: ALL,
  event: ALL,
  task_step: ALL,
  review: ALL,
  roadmap: ALL,
  framework: ALL,
  concept: ALL,
  artifact: ALL,
  artifact_citation: ALL,
  artifact_verdict: 'select, insert, delete',
  course_verdict: 'select, delete',
  failed_piece: ALL,
  reserved_piece: ALL,
  concept_progress: ALL,
  idempotency_key: ALL,
  submission: ALL,
  owner_queue: 'select, insert, update',
  task_count: 'select',
  task_count_change: 'select, insert',
  task_total: 'select',
  llm_call: 'select',
  ticket: 'select (expires_at), insert',
  work_component: 'select',
  work_fulltext: 'select',
  // What belongs to nobody: the waiting line's clock, files by what is in them, scholarly works.
  roadmap_state: 'select',
  migration: 'select',
  lane_clock: 'select',
  upload: 'select, insert, delete',
  blob: 'select, insert, update',
  blob_piece: 'select (upload_id, no), insert, delete',
  work: 'select, insert',
  work_identifier: 'select, insert',
  work_alias: 'select',
  work_file: 'select',
  work_record: 'select',
  work_merge: 'select',
  work_reference: 'select',
};

/** What it may ask across owners; each function tells a number, a mean or an outcome, or leaves a hint in the queue. */
export const FUNCTIONS: readonly string[] = [
  'tasks_ahead',
  'submission_outcome',
  'call_figures',
  'queue_task',
  'unqueue_task',
];

/** Who is not the api's role sees what it was granted, as ever: the tables' owner, a monitor, a scaler. */
const OTHERS = `current_user <> '${WALL_ROLE}'`;
const MINE = `owner_id = current_setting('${WALL_OWNER}', true)`;

/** Tables whose rows are not simply those of one owner. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // What everybody has of a work has no owner.
  work_component: `${OTHERS} or ${MINE} or owner_id = ''`,
  // A sum over all owners: it shows the api nothing.
  task_total: OTHERS,
};

/** Lists the tables that have a rule though no column says whose their rows are. */
export const RULED_WITHOUT_OWNER: readonly string[] = ['task_total'];

/** Which rows of a table there are, for whoever asks. It names no role, so that a dump can be restored where there is none. */
export const ruleOf = (table: string): string => EXCEPTIONS[table] ?? `${OTHERS} or ${MINE}`;
