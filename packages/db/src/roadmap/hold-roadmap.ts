import { AppError } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { OwnerScope } from '../task/hold-task.ts';

/** Names a roadmap for a caller. */
export interface RoadmapScope {
  readonly roadmap_id: string;
  readonly owner: OwnerScope;
}

/** A roadmap whose row is locked until the transaction ends. */
export interface HeldRoadmap {
  readonly roadmap_id: string;
  readonly owner_id: string;
  /** The task that made it. */
  readonly task_id: string;
  readonly version: number;
  readonly in_trash: boolean;
}

const HOLD = `
  select roadmap_id, owner_id, task_id, version, deleted_at is not null as in_trash
  from roadwright.roadmap
  where roadmap_id = $1::text and ($2::text is null or owner_id = $2::text)
  for update`;

/** Locks a roadmap, in the trash or not. @throws AppError roadmap_not_found */
export async function holdRoadmap(sql: Sql, { roadmap_id, owner }: RoadmapScope): Promise<HeldRoadmap> {
  const [roadmap] = await sql<HeldRoadmap>(HOLD, [roadmap_id, owner]);
  if (roadmap === undefined) throw createRoadmapNotFound(roadmap_id);
  return roadmap;
}

/** The error for a roadmap that does not exist, or belongs to somebody else. */
export const createRoadmapNotFound = (roadmap_id: string): AppError =>
  new AppError('roadmap_not_found', `There is no roadmap ${roadmap_id}.`);
