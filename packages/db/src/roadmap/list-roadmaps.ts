import type { RoadmapList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import type { OwnerScope } from '../task/hold-task.ts';
import { type RoadmapRow, roadmapColumns, toRoadmapItem } from './roadmap-row.ts';

/** Which page of which roadmaps. */
export interface RoadmapFilter {
  readonly owner: OwnerScope;
  /** True for the trash, false for everything else. */
  readonly trashed: boolean;
  /** Whose marks are counted; nobody's by default. */
  readonly learner?: string | null;
  readonly limit: number;
  readonly cursor?: string;
}

// The page first, the states of its few rows after it.
const list = (place: 'is null' | 'is not null') => `
  with page as (
    select owner_id, roadmap_id from roadwright.roadmap
    where deleted_at ${place}
      and ($1::text is null or owner_id = $1::text)
      and ($2::bigint is null
        or (created_at, roadmap_id) < (timestamptz 'epoch' + $2::bigint * interval '1 microsecond', $3::text))
    order by created_at desc, roadmap_id desc
    limit $4::int
  )
  select ${roadmapColumns('$5')}, (extract(epoch from roadmap.created_at) * 1000000)::bigint::text as microseconds
  from page
  join roadwright.roadmap using (owner_id, roadmap_id)
  join roadwright.roadmap_state as state using (owner_id, roadmap_id)
  order by roadmap.created_at desc, roadmap.roadmap_id desc`;
const LIST = list('is null');
const LIST_TRASH = list('is not null');

/** Lists roadmaps, newest first. @throws AppError validation_failed for a bad cursor */
export async function listRoadmaps(
  { sql }: Pick<Database, 'sql'>,
  filter: RoadmapFilter,
): Promise<RoadmapList> {
  const { owner, trashed, learner = null, limit, cursor } = filter;
  const [time = null, id = null] = decodeCursor(cursor, [TIME, ID]) ?? [];
  const values = [owner, time, id, limit + 1, learner];
  const rows = await sql<RoadmapRow & { microseconds: string }>(trashed ? LIST_TRASH : LIST, values);
  const { items, next_cursor } = splitPage(rows, limit, (row) => [row.microseconds, row.roadmap_id]);
  return { items: items.map(toRoadmapItem), next_cursor };
}

// Microseconds since 1970; sixteen digits last until 2286.
const TIME = /^\d{1,16}$/;
const ID = /^[a-z0-9-]{1,80}$/;
