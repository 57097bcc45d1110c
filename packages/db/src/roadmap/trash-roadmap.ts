import { ACTIVE_STATUSES } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createActive } from '../task/reserve-pieces.ts';
import { holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';

// A second statement on purpose: it sees what was committed while the row was being locked.
const TRASH = `
  update roadwright.roadmap set deleted_at = coalesce(deleted_at, now())
  where owner_id = $3::text and roadmap_id = $1::text and not exists (
    select from roadwright.task
    where task.owner_id = $3::text and task.roadmap_id = $1::text and task.status = any($2::text[])
  )
  returning roadmap_id`;

/** Puts a roadmap into the trash; it stays there if it was. @throws AppError roadmap_not_found, task_active */
export async function trashRoadmap(database: Database, scope: RoadmapScope): Promise<void> {
  await database.transaction(async (sql) => {
    const { roadmap_id, owner_id } = await holdRoadmap(sql, scope);
    const trashed = await sql(TRASH, [roadmap_id, ACTIVE_STATUSES, owner_id]);
    if (trashed.length === 0) throw createActive('A task is at work on this roadmap. Cancel it first.');
  });
}
