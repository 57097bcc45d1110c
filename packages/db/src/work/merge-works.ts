import type { MergeView } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { MEMBERS } from './work-members.ts';

/** Two works of which one is to count for the other from now on. */
export interface Merge {
  readonly merge_id: string;
  readonly merged_id: string;
  readonly into_id: string;
  readonly reason: string;
  readonly strength: number;
  readonly decided_by: MergeView['decided_by'];
}

// What was merged into the one before follows it, so that `merged_into` always names the work that stays.
const MERGE = `
  with edge as (
    insert into roadwright.work_merge (merge_id, merged_id, into_id, reason, strength, decided_by)
    values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::double precision, $6::text)
  )
  update roadwright.work set merged_into = $3::uuid, updated_at = clock_timestamp()
  where work_id = $2::uuid or merged_into = $2::uuid`;

const CLOSE = `
  with ${MEMBERS}
  update roadwright.work_candidate as pair set status = 'merged', decided_at = now(), merge_id = $2::uuid
  from member as one, member as other
  where pair.work_a = one.work_id and pair.work_b = other.work_id and pair.status = 'open'`;

/**
 * Lets a work count for another one; pairs that were to be judged and are one work now are closed. Belongs in a
 * transaction that holds the rows of both, neither of which is merged already, and that composes the one that stays.
 */
export async function mergeWorks(sql: Sql, merge: Merge): Promise<void> {
  const { merge_id, merged_id, into_id, reason, strength, decided_by } = merge;
  await sql(MERGE, [merge_id, merged_id, into_id, reason, strength, decided_by]);
  await sql(CLOSE, [[into_id], merge_id]);
}
