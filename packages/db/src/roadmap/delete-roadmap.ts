import { AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';

// Frameworks and concepts go with their roadmap, reviews with their task.
const DELETE = `
  with roadmap as (
    delete from roadwright.roadmap where owner_id = $1::text and roadmap_id = $2::text returning roadmap_id
  ), artifacts as (
    delete from roadwright.artifact using roadmap
    where artifact.owner_id = $1::text and artifact.roadmap_id = roadmap.roadmap_id
  ), failures as (
    delete from roadwright.failed_piece as piece using roadmap
    where piece.owner_id = $1::text and piece.roadmap_id = roadmap.roadmap_id
  ), reservations as (
    delete from roadwright.reserved_piece as piece using roadmap
    where piece.owner_id = $1::text and piece.roadmap_id = roadmap.roadmap_id
  ), tasks as (
    delete from roadwright.task using roadmap
    where task.owner_id = $1::text and task.roadmap_id = roadmap.roadmap_id
    returning task.task_id
  ), keys as (
    delete from roadwright.idempotency_key as key using tasks
    where key.owner_id = $1::text and key.task_id = tasks.task_id
  ), steps as (
    delete from roadwright.task_step as step using tasks
    where step.owner_id = $1::text and step.task_id = tasks.task_id
  )
  delete from roadwright.event using tasks
  where event.owner_id = $1::text and event.task_id = tasks.task_id`;

/**
 * Deletes a roadmap for good, from the trash only, with everything that was made for it and its tasks.
 *
 * @throws AppError roadmap_not_found, not_in_trash
 */
export async function deleteRoadmap(database: Database, scope: RoadmapScope): Promise<void> {
  await database.transaction(async (sql) => {
    const { owner_id, roadmap_id, in_trash } = await holdRoadmap(sql, scope);
    if (!in_trash) throw createNotInTrash();
    await sql(DELETE, [owner_id, roadmap_id]);
  });
}

/** The error for an act that only the trash knows. */
export const createNotInTrash = (): AppError =>
  new AppError('not_in_trash', 'The roadmap is not in the trash. Delete it first.');
