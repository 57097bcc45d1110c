import type { CandidateList, CandidateStatus } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { CANDIDATE_COLUMNS, type CandidateRow, JOIN_WORKS, toCandidate } from './candidate-row.ts';

/** Which page of which pairs. */
export interface CandidateFilter {
  readonly status: CandidateStatus;
  readonly limit: number;
  readonly cursor?: string;
}

const LIST = `
  select ${CANDIDATE_COLUMNS}, pair.strength::text as place
  from (
    select known.candidate_id, known.work_a, known.work_b, known.status, known.reason, known.veto, known.strength,
      known.created_at, known.decided_at
    from roadwright.work_candidate as known
    where known.status = $1::text
      and ($2::double precision is null
        or known.strength < $2::double precision
        or known.strength = $2::double precision and known.candidate_id > $3::uuid)
    order by known.strength desc, known.candidate_id
    limit $4::int
  ) as pair
  ${JOIN_WORKS}
  order by pair.strength desc, pair.candidate_id`;

/** Lists pairs of works that look alike, the likeliest first. @throws AppError validation_failed for a bad cursor */
export async function listCandidates(
  { sql }: Pick<Database, 'sql'>,
  { status, limit, cursor }: CandidateFilter,
): Promise<CandidateList> {
  const [place = null, id = null] = decodeCursor(cursor, [STRENGTH, UUID]) ?? [];
  const rows = await sql<CandidateRow & { place: string }>(LIST, [status, place, id, limit + 1]);
  const { items, next_cursor } = splitPage(rows, limit, (row) => [row.place, row.candidate_id]);
  return { items: items.map(toCandidate), next_cursor };
}

const STRENGTH = /^\d(\.\d{1,20})?(e-\d{1,3})?$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
