import type { Database } from '../database/database.ts';
import { createNotInTrash } from './delete-roadmap.ts';
import { holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';

const RESTORE = `update roadwright.roadmap set deleted_at = null where owner_id = $2::text and roadmap_id = $1::text`;

/** Takes a roadmap out of the trash. @throws AppError roadmap_not_found, not_in_trash */
export async function restoreRoadmap(database: Database, scope: RoadmapScope): Promise<void> {
  await database.transaction(async (sql) => {
    const { roadmap_id, owner_id, in_trash } = await holdRoadmap(sql, scope);
    if (!in_trash) throw createNotInTrash();
    await sql(RESTORE, [roadmap_id, owner_id]);
  });
}
