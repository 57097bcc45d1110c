import {
  CONTENT_TYPES,
  type ConceptView,
  type ContentType,
  type LinkCheck,
  listConcepts,
  type PlacedConcept,
} from '@roadwright/domain';
import { linkResources } from '../artifact/link-resources.ts';
import type { Database } from '../database/database.ts';
import { createConceptNotFound } from '../task/reserve-pieces.ts';
import { COURSE_COLUMNS, type CourseRow, readCourseState, readFramework } from './course-row.ts';
import { toConceptNode } from './get-roadmap.ts';
import { createRoadmapNotFound } from './hold-roadmap.ts';
import { type LearnerScope, marksOf } from './marks.ts';

interface ConceptScope extends LearnerScope {
  readonly concept_id: string;
}

const GET = `
  select ${COURSE_COLUMNS}, ${marksOf('$5')} as marks,
    (
      select coalesce(json_object_agg(newest.content_type, newest.body), '{}')
      from unnest($4::text[]) as type (content_type)
      cross join lateral (
        select artifact.content_type, artifact.body from roadwright.artifact
        where artifact.owner_id = roadmap.owner_id and artifact.roadmap_id = roadmap.roadmap_id
          and artifact.concept_id = $3::text and artifact.content_type = type.content_type
        order by artifact.version desc
        limit 1
      ) as newest
    ) as bodies,
    (
      select verdict.body::json -> 'links' from roadwright.artifact_verdict as verdict
      where verdict.owner_id = roadmap.owner_id and verdict.roadmap_id = roadmap.roadmap_id
        and verdict.concept_id = $3::text and verdict.content_type = 'resources'
        and verdict.version = (
          select max(artifact.version) from roadwright.artifact
          where artifact.owner_id = roadmap.owner_id and artifact.roadmap_id = roadmap.roadmap_id
            and artifact.concept_id = $3::text and artifact.content_type = 'resources'
        )
    ) as links
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

type ConceptRow = CourseRow & {
  readonly marks: readonly string[];
  readonly bodies: Partial<Record<ContentType, string>>;
  /** Of the newest resources, once they are checked. */
  readonly links: readonly LinkCheck[] | null;
};

/** Gives a concept with the newest of each artifact, its links with what is known about them. @throws AppError roadmap_not_found, concept_not_found */
export async function getConcept(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, concept_id, owner, learner = null }: ConceptScope,
): Promise<ConceptView> {
  const values = [roadmap_id, owner, concept_id, CONTENT_TYPES, learner];
  const [row] = await sql<ConceptRow>(GET, values, 'get_concept');
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  const placed = findConcept(row, concept_id);
  if (placed === undefined) throw createConceptNotFound(concept_id);
  const { concept, module_title, stage_title } = placed;
  const read = (content_type: ContentType) => JSON.parse(row.bodies[content_type] ?? 'null');
  const resources = read('resources');
  return {
    ...toConceptNode(concept, { state: readCourseState(row), marks: new Set(row.marks) }),
    roadmap_id,
    module_title,
    stage_title,
    tutorial: read('tutorial'),
    resources: resources && linkResources(resources, row.links),
    quiz: read('quiz'),
  };
}

const findConcept = (row: CourseRow, concept_id: string): PlacedConcept | undefined =>
  listConcepts(readFramework(row)).find(({ concept }) => concept.concept_id === concept_id);
