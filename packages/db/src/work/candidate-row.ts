import { AppError, type Candidate, type CandidateStatus } from '@roadwright/domain';
import { toWorkItem, WORK_COLUMNS, type WorkRow } from './work-row.ts';

/** A pair as statements select it with CANDIDATE_COLUMNS. */
export interface CandidateRow {
  readonly candidate_id: string;
  readonly status: CandidateStatus;
  readonly reason: string;
  readonly veto: string | null;
  readonly strength: number;
  readonly created_at: string;
  readonly decided_at: string | null;
  readonly one: WorkRow;
  readonly other: WorkRow;
}

const render = (column: string) => `(
      select to_json(shown) from (
        select ${WORK_COLUMNS} from roadwright.work where work.work_id = ${column}
      ) as shown
    )`;

/** The columns of a CandidateRow, from `pair` joined by JOIN_WORKS. */
export const CANDIDATE_COLUMNS = `
    pair.candidate_id, pair.status, pair.reason, pair.veto, pair.strength,
    roadwright.utc_text(pair.created_at) as created_at, roadwright.utc_text(pair.decided_at) as decided_at,
    ${render('shown.one_id')} as one, ${render('shown.other_id')} as other`;

/** Each work of `pair` as it is by now, the older first; of a pair that is one work by now, the two as they were. */
export const JOIN_WORKS = `
  join roadwright.work as a on a.work_id = pair.work_a
  join roadwright.work as b on b.work_id = pair.work_b
  cross join lateral (
    select coalesce(a.merged_into, a.work_id) as a_root, coalesce(b.merged_into, b.work_id) as b_root
  ) as root
  cross join lateral (
    select
      case when root.a_root = root.b_root then a.work_id else least(root.a_root, root.b_root) end as one_id,
      case when root.a_root = root.b_root then b.work_id else greatest(root.a_root, root.b_root) end as other_id
  ) as shown`;

/** Gives a pair as a person sees it. */
export const toCandidate = (row: CandidateRow): Candidate => ({
  candidate_id: row.candidate_id,
  status: row.status,
  reason: row.reason,
  veto: row.veto,
  strength: row.strength,
  works: [toWorkItem(row.one), toWorkItem(row.other)],
  created_at: row.created_at,
  decided_at: row.decided_at,
});

/** The error for a pair that is not there. */
export const createCandidateNotFound = (candidate_id: string): AppError =>
  new AppError('candidate_not_found', `There is no pair ${candidate_id}.`);
