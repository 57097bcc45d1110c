import type { Database } from '../database/database.ts';
import { holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';

const TRASH = `
  update roadwright.roadmap set deleted_at = coalesce(deleted_at, now())
  where owner_id = $2::text and roadmap_id = $1::text`;

/**
 * Puts a roadmap into the trash; it stays there if it was. Tasks that are at work on it go on, so that who takes it out
 * again finds it finished.
 *
 * @throws AppError roadmap_not_found
 */
export async function trashRoadmap(database: Database, scope: RoadmapScope): Promise<void> {
  await database.transaction(async (sql) => {
    const { roadmap_id, owner_id } = await holdRoadmap(sql, scope);
    await sql(TRASH, [roadmap_id, owner_id]);
  });
}
