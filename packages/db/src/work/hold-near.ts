import type { FoundWork, LiteratureTask, Sighting } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** A stored work near a sighting, whose row is locked. */
export interface NearWork {
  readonly work_id: string;
  readonly by: FoundWork['by'];
}

/** By what a work can be found, the strongest first. */
const WAYS = ['task', 'identifier', 'alias', 'file', 'key'] as const satisfies FoundWork['by'][];

/** Works that rules are asked about at most. */
const MOST_NEAR = 100;
/** Works of one key that are looked at: one that so many share says little, and the others find the work too. */
const MOST_PER_KEY = 1000;
/** What is described by the very source that describes it again comes before all that merely share keys, each of which counts one at most. */
const SAME_RECORD = 1_000_000;

// A merged work counts as the one that stays. The fewer works bear a key, the more it tells.
const FIND = `
  with hit as (
    select submission.work_id, 0 as way, 0::double precision as shared
    from roadwright.submission
    where submission.owner_id = $1::text and submission.task_id = $2::uuid
    union all
    select known.work_id, 1, 0
    from unnest($3::text[], $4::text[]) as given (scheme, value)
    join roadwright.work_identifier as known using (scheme, value)
    union all
    select known.work_id, 2, 0 from roadwright.work_alias as known where known.url = any($5::text[])
    union all
    select known.work_id, 3, 0 from roadwright.work_file as known where known.sha256 = $6::text
    union all
    select known.work_id, 4, $7::double precision
    from unnest($8::text[], $9::text[]) as given (source, source_key)
    join roadwright.work_record as known using (source, source_key)
    union all
    select known.work_id, 4, sum(known.telling)
    from unnest($10::text[]) as given (key)
    cross join lateral (
      select bearer.work_id, 1 / count(*) over ()::double precision as telling
      from (select work_id from roadwright.work_key where work_key.key = given.key limit $11::int) as bearer
    ) as known
    group by known.work_id
  )
  select root.work_id, min(hit.way) as way, root.updated_at::text as version
  from hit
  join roadwright.work as home on home.work_id = hit.work_id
  join roadwright.work as root on root.work_id = coalesce(home.merged_into, home.work_id)
  group by root.work_id
  order by min(hit.way), sum(hit.shared) desc, root.work_id
  limit $12::int`;

const HOLD = `
  select work_id, updated_at::text as version from roadwright.work
  where work_id = any($1::uuid[])
  order by work_id
  for no key update`;

interface FoundRow {
  readonly work_id: string;
  readonly way: number;
  readonly version: string;
}

/**
 * Finds the works near a sighting and locks them, the oldest first. What was merged or parted before the lock was had
 * is looked at anew; nothing of it can change any more after that.
 */
export async function holdNear(
  sql: Sql,
  { owner_id, task_id }: Pick<LiteratureTask, 'owner_id' | 'task_id'>,
  { identifiers, aliases, sha256, records, keys }: Sighting,
): Promise<NearWork[]> {
  const values = [
    owner_id,
    task_id,
    identifiers.map(({ scheme }) => scheme),
    identifiers.map(({ value }) => value),
    aliases,
    sha256,
    SAME_RECORD,
    records.map(({ source }) => source),
    records.map(({ source_key }) => source_key),
    keys,
    MOST_PER_KEY,
    MOST_NEAR,
  ];
  for (;;) {
    const found = await sql<FoundRow>(FIND, values, 'find_near');
    const held = await holdWorks(
      sql,
      found.map(({ work_id }) => work_id),
    );
    if (found.every(({ work_id, version }) => held.get(work_id) === version))
      return found.map(toNear).sort(byAge);
  }
}

const toNear = ({ work_id, way }: FoundRow): NearWork => ({ work_id, by: WAYS[way] ?? 'key' });

// Ids are UUIDs of version 7.
const byAge = (one: NearWork, other: NearWork): number => (one.work_id < other.work_id ? -1 : 1);

/** Locks works in the order in which everybody does, and gives their versions. */
export async function holdWorks(sql: Sql, work_ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ work_id: string; version: string }>(HOLD, [work_ids], 'hold_works');
  return new Map(rows.map(({ work_id, version }) => [work_id, version]));
}
