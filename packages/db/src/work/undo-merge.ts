import { AppError, type PlacingRules } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { retryRaces } from '../fault/retry-races.ts';
import { composeStored } from './compose-stored.ts';
import { holdWorks } from './hold-near.ts';
import { MEMBERS } from './work-members.ts';

interface Undoing {
  readonly merge_id: string;
  readonly compose: PlacingRules['compose'];
}

/** The two works that a merge that was undone has left. */
export interface PartedWorks {
  /** The one that was merged away. */
  readonly work_id: string;
  /** The one that it had been counted for. */
  readonly from_id: string;
}

/**
 * Undoes a merge, whatever was merged before and after it: the work has again what was its own and what had been merged
 * into it earlier. The pair is called distinct, so that no rule merges it again.
 *
 * @throws AppError merge_not_found, merge_undone
 */
export const undoMerge = (database: Database, { merge_id, compose }: Undoing): Promise<PartedWorks> =>
  retryRaces(() => database.transaction((sql) => partWorks(sql, { merge_id, compose })));

const GET = `
  select merge.merged_id, merge.undone_at is not null as undone, merged.merged_into as root_id
  from roadwright.work_merge as merge
  join roadwright.work as merged on merged.work_id = merge.merged_id
  where merge.merge_id = $1::uuid and merge.reason <> 'known_by_name_only'`;

interface MergeRow {
  readonly merged_id: string;
  readonly undone: boolean;
  readonly root_id: string | null;
}

async function getMerge(sql: Sql, merge_id: string): Promise<{ merged_id: string; root_id: string }> {
  const [merge] = await sql<MergeRow>(GET, [merge_id]);
  if (merge === undefined) throw new AppError('merge_not_found', `There is no merge ${merge_id}.`);
  const { merged_id, root_id, undone } = merge;
  if (undone || root_id === null) {
    throw new AppError('merge_undone', 'This merge has been undone already; the works are two again.');
  }
  return { merged_id, root_id };
}

/** Undoes a merge within a transaction. @throws AppError as undoMerge does */
export async function partWorks(sql: Sql, { merge_id, compose }: Undoing): Promise<PartedWorks> {
  let { merged_id, root_id } = await getMerge(sql, merge_id);
  for (let held = ''; held !== root_id; ) {
    held = root_id;
    await holdWorks(sql, [merged_id, root_id]);
    // While its row was waited for, the work that stays may have been merged itself.
    ({ merged_id, root_id } = await getMerge(sql, merge_id));
  }
  await sql(PART, [merge_id, merged_id]);
  await sql(NAME_DISTINCT, [merge_id]);
  await closePairs(sql, merged_id, root_id);
  for (const work_id of [merged_id, root_id]) await composeStored(sql, work_id, compose);
  return { work_id: merged_id, from_id: root_id };
}

// What was merged into the work, directly or by others, goes with it.
const PART = `
  with recursive branch as (
    select $2::uuid as work_id
    union all
    select merge.merged_id
    from branch join roadwright.work_merge as merge on merge.into_id = branch.work_id and merge.undone_at is null
  ), undone as (
    update roadwright.work_merge set undone_at = now() where merge_id = $1::uuid
  )
  update roadwright.work set merged_into = nullif($2::uuid, work.work_id), updated_at = clock_timestamp()
  from branch
  where work.work_id = branch.work_id`;

const NAME_DISTINCT = `
  insert into roadwright.work_candidate as known (
    candidate_id, work_a, work_b, reason, strength, status, decided_at
  )
  select gen_random_uuid(), least(merged_id, into_id), greatest(merged_id, into_id), reason, strength, 'distinct', now()
  from roadwright.work_merge
  where merge_id = $1::uuid
  on conflict (work_a, work_b) do update set status = 'distinct', decided_at = now(), merge_id = null`;

const CLOSE = `
  with ${MEMBERS}
  update roadwright.work_candidate as pair set status = 'distinct', decided_at = now(), merge_id = null
  from member as one, member as other
  where pair.work_a = one.work_id and pair.work_b = other.work_id and one.root_id <> other.root_id
    and pair.status <> 'distinct'`;

/** Calls two works distinct: every pair between what each of them is by now. Belongs in a transaction that holds both. */
export async function closePairs(sql: Sql, one: string, other: string): Promise<void> {
  await sql(CLOSE, [[one, other]]);
}
