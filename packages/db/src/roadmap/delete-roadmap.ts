import { ACTIVE_STATUSES, AppError } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { putJob } from '../edge/put-job.ts';
import { takeEdge } from '../edge/take-edge.ts';
import { holdRoadmap, type RoadmapScope } from './hold-roadmap.ts';

// Frameworks and concepts go with their roadmap, reviews with their task.
const DELETE = `
  with roadmap as (
    delete from roadwright.roadmap where owner_id = $1::text and roadmap_id = $2::text returning roadmap_id
  ), artifacts as (
    delete from roadwright.artifact using roadmap
    where artifact.owner_id = $1::text and artifact.roadmap_id = roadmap.roadmap_id
  ), citations as (
    delete from roadwright.artifact_citation as citation using roadmap
    where citation.owner_id = $1::text and citation.roadmap_id = roadmap.roadmap_id
  ), verdicts as (
    delete from roadwright.artifact_verdict as verdict using roadmap
    where verdict.owner_id = $1::text and verdict.roadmap_id = roadmap.roadmap_id
  ), course_verdicts as (
    delete from roadwright.course_verdict as verdict using roadmap
    where verdict.owner_id = $1::text and verdict.roadmap_id = roadmap.roadmap_id
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
  ), events as (
    delete from roadwright.event using tasks
    where event.owner_id = $1::text and event.task_id = tasks.task_id
  )
  select task_id from tasks`;

/**
 * Deletes a roadmap for good, from the trash only, with everything that was made for it and its tasks. Those that are
 * at work are cancelled first: their workers are told, and what they still send finds no task any more. Whoever reads
 * events of its tasks is told to look, and finds that they are gone.
 *
 * @throws AppError roadmap_not_found, not_in_trash
 */
export async function deleteRoadmap(database: Database, scope: RoadmapScope): Promise<void> {
  const { cancelled, deleted } = await database.transaction(async (sql) => {
    const { owner_id, roadmap_id, in_trash } = await holdRoadmap(sql, scope);
    if (!in_trash) throw createNotInTrash();
    const cancelled = await cancelTasks(sql, { owner_id, roadmap_id });
    const deleted = await sql<{ task_id: string }>(DELETE, [owner_id, roadmap_id]);
    return { cancelled, deleted };
  });
  for (const task_id of cancelled) database.notifier.signal('cancel', task_id);
  for (const { task_id } of deleted) database.notifier.signal('event', task_id);
}

// A statement of its own, before the deletion: whoever is just writing is waited for, so that the deletion sees it.
const HOLD_ACTIVE = `
  select task_id from roadwright.task
  where owner_id = $1::text and roadmap_id = $2::text and status = any($3::text[])
  order by task_id
  for update`;

interface OwnedRoadmap {
  readonly owner_id: string;
  readonly roadmap_id: string;
}

async function cancelTasks(sql: Sql, { owner_id, roadmap_id }: OwnedRoadmap): Promise<string[]> {
  const active = await sql<{ task_id: string }>(HOLD_ACTIVE, [owner_id, roadmap_id, ACTIVE_STATUSES]);
  for (const { task_id } of active) {
    const task = { task_id, owner_id };
    const events = [{ type: 'task_cancelled', status: 'cancelled' }] as const;
    await takeEdge(sql, { edge: 'cancel', task, events });
    await putJob(sql, 'cancel', task);
  }
  return active.map(({ task_id }) => task_id);
}

/** The error for an act that only the trash knows. */
export const createNotInTrash = (): AppError =>
  new AppError('not_in_trash', 'The roadmap is not in the trash. Delete it first.');
