import type { Concept, ConceptNode, RoadmapView } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import {
  COURSE_COLUMNS,
  type CourseRow,
  type CourseState,
  readCourseState,
  readFramework,
} from './course-row.ts';
import { createRoadmapNotFound } from './hold-roadmap.ts';
import { type LearnerScope, marksOf } from './marks.ts';
import { type RoadmapRow, roadmapColumns, toRoadmapItem } from './roadmap-row.ts';

const GET = `
  select ${roadmapColumns('$4')}, ${COURSE_COLUMNS}, ${marksOf('$4')} as marks
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  join roadwright.roadmap_state as state using (owner_id, roadmap_id)
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

type Row = RoadmapRow & CourseRow & { readonly marks: readonly string[] };

/**
 * Gives the full tree with the state of every piece and the learner's marks, without bodies.
 *
 * @throws AppError roadmap_not_found
 */
export async function getRoadmap(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner, learner = null }: LearnerScope,
): Promise<RoadmapView> {
  const [row] = await sql<Row>(GET, [roadmap_id, owner, null, learner], 'get_roadmap');
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  const { concepts_total: _total, concepts_done: _done, ...roadmap } = toRoadmapItem(row);
  const state = readCourseState(row);
  const marks = new Set(row.marks);
  const stages = readFramework(row).stages.map((stage) => ({
    ...stage,
    modules: stage.modules.map((module) => ({
      ...module,
      concepts: module.concepts.map((concept) => toConceptNode(concept, { state, marks })),
    })),
  }));
  return { ...roadmap, stages };
}

/** What is known of a course beside its outline. */
interface Standing {
  readonly state: CourseState;
  /** The concepts that the learner has marked. */
  readonly marks: ReadonlySet<string>;
}

/** Joins a concept of the outline with the state of its content and the learner's mark. */
export function toConceptNode(concept: Concept, { state, marks }: Standing): ConceptNode {
  const known = state.concepts.get(concept.concept_id);
  if (known === undefined) throw new Error(`The outline names ${concept.concept_id}, which has no row.`);
  return { ...concept, status: known.status, done: marks.has(concept.concept_id), artifacts: known.pieces };
}
