import type { Concept, ConceptNode, RoadmapView } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import {
  COURSE_COLUMNS,
  type CourseRow,
  type CourseState,
  readCourseState,
  readFramework,
} from './course-row.ts';
import { createRoadmapNotFound, type RoadmapScope } from './hold-roadmap.ts';
import { ROADMAP_COLUMNS, type RoadmapRow, toRoadmapItem } from './roadmap-row.ts';

const GET = `
  select ${ROADMAP_COLUMNS}, ${COURSE_COLUMNS}
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  join roadwright.roadmap_state as state using (owner_id, roadmap_id)
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

/** Gives the full tree with the state of every piece, without bodies. @throws AppError roadmap_not_found */
export async function getRoadmap(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner }: RoadmapScope,
): Promise<RoadmapView> {
  const [row] = await sql<RoadmapRow & CourseRow>(GET, [roadmap_id, owner, null], 'get_roadmap');
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  const { concepts_total: _total, concepts_done: _done, ...roadmap } = toRoadmapItem(row);
  const state = readCourseState(row);
  const stages = readFramework(row).stages.map((stage) => ({
    ...stage,
    modules: stage.modules.map((module) => ({
      ...module,
      concepts: module.concepts.map((concept) => toConceptNode(concept, state)),
    })),
  }));
  return { ...roadmap, stages };
}

/** Joins a concept of the outline with the state of its content. */
export function toConceptNode(concept: Concept, { concepts }: CourseState): ConceptNode {
  const known = concepts.get(concept.concept_id);
  if (known === undefined) throw new Error(`The outline names ${concept.concept_id}, which has no row.`);
  return { ...concept, status: known.status, artifacts: known.pieces };
}
