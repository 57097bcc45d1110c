import {
  AppError,
  type ClaimedTask,
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

const GET = `
  select ${COURSE_COLUMNS}
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  where roadmap.roadmap_id = $1::text and roadmap.owner_id = $2::text`;

/**
 * Gives the task's roadmap with the pieces that it has to make, in teaching order: those that it owns or has
 * reserved and that it has neither stored nor failed at.
 *
 * @throws AppError roadmap_not_found
 */
export async function getCourse(
  sql: Sql,
  { task_id, roadmap_id, owner_id }: ClaimedTask,
): Promise<StoredCourse> {
  const [row] = await sql<CourseRow>(GET, [roadmap_id, owner_id, null], 'get_course');
  if (row === undefined || roadmap_id === null) {
    throw new AppError('roadmap_not_found', 'The roadmap of this task is gone.');
  }
  const framework = readFramework(row);
  const { concepts, pieces } = readCourseState(row);
  const open = Map.groupBy(
    pieces.filter(({ making }) => making?.task_id === task_id),
    ({ concept_id }) => concept_id,
  );
  const wanted = listConcepts(framework).flatMap(({ concept }) =>
    (open.get(concept.concept_id) ?? []).map(toWanted),
  );
  const failed = row.failed
    .filter((piece) => piece.task_id === task_id)
    .map(({ task_id: _task_id, ...piece }) => piece);
  return { roadmap_id, framework, concepts, wanted, failed };
}

const toWanted = ({ concept_id, content_type, making }: PieceState): WantedPiece => ({
  concept_id,
  content_type,
  version: making?.version ?? 1,
});
