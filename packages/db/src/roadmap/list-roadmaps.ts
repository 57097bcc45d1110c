import type { RoadmapList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import type { OwnerScope } from '../task/hold-task.ts';
import { ROADMAP_COLUMNS, type RoadmapRow, toRoadmapItem } from './roadmap-row.ts';

/** Which page of which roadmaps. */
export interface RoadmapFilter {
  readonly owner: OwnerScope;
  /** True for the trash, false for everything else. */
  readonly trashed: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

// The page first, the states of its few rows after it.
const list = (place: 'is null' | 'is not null') => `
  with page as (
    select roadmap_id from roadwright.roadmap
    where deleted_at ${place}
      and ($1::text is null or owner_id = $1::text)
      and ($2::timestamptz is null or (created_at, roadmap_id) < ($2::timestamptz, $3::text))
    order by created_at desc, roadmap_id desc
    limit $4::int
  )
  select ${ROADMAP_COLUMNS}, roadmap.created_at::text as exact_time
  from page
  join roadwright.roadmap using (roadmap_id)
  join roadwright.roadmap_state as state using (roadmap_id)
  order by roadmap.created_at desc, roadmap.roadmap_id desc`;
const LIST = list('is null');
const LIST_TRASH = list('is not null');

/** Lists roadmaps, newest first. @throws AppError validation_failed for a bad cursor */
export async function listRoadmaps(
  { sql }: Pick<Database, 'sql'>,
  filter: RoadmapFilter,
): Promise<RoadmapList> {
  const { owner, trashed, limit, cursor } = filter;
  const [time = null, id = null] = decodeCursor(cursor, [TIME, ID]) ?? [];
  const values = [owner, time, id, limit + 1];
  const rows = await sql<RoadmapRow & { exact_time: string }>(trashed ? LIST_TRASH : LIST, values);
  const { items, next_cursor } = splitPage(rows, limit, (row) => [row.exact_time, row.roadmap_id]);
  return { items: items.map(toRoadmapItem), next_cursor };
}

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2}$/;
const ID = /^[a-z0-9-]{1,80}$/;
