import { type GenerateRequest, isTerminal, type TaskStatus } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { HeldRoadmap } from '../roadmap/hold-roadmap.ts';
import { createRoadmapNotFound } from '../roadmap/hold-roadmap.ts';
import { createActive } from './reserve-pieces.ts';

interface Maker {
  readonly status: TaskStatus;
  readonly request: GenerateRequest;
}

const GET = `select status, request from roadwright.task where owner_id = $2::text and task_id = $1::uuid`;

/**
 * Gives the request that a roadmap was made from, once others may add to the roadmap.
 *
 * @throws AppError task_active while the task that makes the roadmap is at work, roadmap_not_found from the trash
 */
export async function getMakersRequest(sql: Sql, roadmap: HeldRoadmap): Promise<GenerateRequest> {
  if (roadmap.in_trash) throw createRoadmapNotFound(roadmap.roadmap_id);
  const [maker] = await sql<Maker>(GET, [roadmap.task_id, roadmap.owner_id]);
  if (maker === undefined) throw createRoadmapNotFound(roadmap.roadmap_id);
  if (!isTerminal(maker.status)) throw createActive('The task that makes this roadmap is still at work.');
  return maker.request;
}
