import {
  AppError,
  type ClaimedTask,
  CONTENT_TYPES,
  listConcepts,
  type StoredCourse,
  type WantedPiece,
} from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import {
  COURSE_COLUMNS,
  type CourseRow,
  type PieceState,
  readCourseState,
  readFramework,
} from '../roadmap/course-row.ts';

// By the indexes alone but for what has no verdict: whose it is, only the rows of the artifacts tell.
const GET = `
  select ${COURSE_COLUMNS},
    (
      select coalesce(json_agg(unjudged), '[]') from (
        select stored.concept_id, stored.content_type, max(stored.version) as version
        from roadwright.artifact as stored
        where stored.owner_id = roadmap.owner_id and stored.roadmap_id = roadmap.roadmap_id
        group by stored.concept_id, stored.content_type
        except
        select verdict.concept_id, verdict.content_type, verdict.version
        from roadwright.artifact_verdict as verdict
        where verdict.owner_id = roadmap.owner_id and verdict.roadmap_id = roadmap.roadmap_id
      ) as unjudged
      where (
        select artifact.task_id from roadwright.artifact
        where artifact.owner_id = roadmap.owner_id and artifact.roadmap_id = roadmap.roadmap_id
          and artifact.concept_id = unjudged.concept_id and artifact.content_type = unjudged.content_type
          and artifact.version = unjudged.version
      ) = $4::uuid
    ) as unjudged
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  where roadmap.roadmap_id = $1::text and roadmap.owner_id = $2::text`;

type ClaimedRow = CourseRow & { readonly unjudged: readonly WantedPiece[] };

/**
 * Gives the task's roadmap with the pieces that it has to make, in teaching order: those that it owns or has
 * reserved and that it has neither stored nor failed at; beside them what it has stored and nobody has judged.
 *
 * @throws AppError roadmap_not_found
 */
export async function getCourse(
  sql: Sql,
  { task_id, roadmap_id, owner_id }: ClaimedTask,
): Promise<StoredCourse> {
  const [row] = await sql<ClaimedRow>(GET, [roadmap_id, owner_id, null, task_id], 'get_course');
  if (row === undefined || roadmap_id === null) {
    throw new AppError('roadmap_not_found', 'The roadmap of this task is gone.');
  }
  const framework = readFramework(row);
  const { concepts, pieces } = readCourseState(row);
  const open = Map.groupBy(
    pieces.filter(({ making }) => making?.task_id === task_id),
    ({ concept_id }) => concept_id,
  );
  const unjudged = Map.groupBy(row.unjudged.toSorted(byContentType), ({ concept_id }) => concept_id);
  const ids = listConcepts(framework).map(({ concept }) => concept.concept_id);
  const failed = row.failed
    .filter((piece) => piece.task_id === task_id)
    .map(({ task_id: _task_id, ...piece }) => piece);
  return {
    roadmap_id,
    framework,
    concepts,
    wanted: ids.flatMap((concept_id) => (open.get(concept_id) ?? []).map(toWanted)),
    failed,
    unjudged: ids.flatMap((concept_id) => unjudged.get(concept_id) ?? []),
  };
}

const byContentType = (one: WantedPiece, other: WantedPiece): number =>
  CONTENT_TYPES.indexOf(one.content_type) - CONTENT_TYPES.indexOf(other.content_type);

const toWanted = ({ concept_id, content_type, making }: PieceState): WantedPiece => ({
  concept_id,
  content_type,
  version: making?.version ?? 1,
});
