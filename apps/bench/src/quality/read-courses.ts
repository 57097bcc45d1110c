import { type Database, getQualityReport } from '@roadwright/db';
import type { LinkCheck, Quiz, Resources, Tutorial } from '@roadwright/domain';

/** A stored course as its learner finds it. */
export interface StoredPieces {
  readonly learning_goal: string;
  readonly status: string;
  readonly lessons: readonly Tutorial[];
  readonly quizzes: readonly Quiz[];
  readonly lists: readonly Resources[];
  /** What the report says of the addresses. */
  readonly links: readonly LinkCheck[];
  /** Pieces of the report, and those of them that were checked. */
  readonly pieces: number;
  readonly checked: number;
}

const COURSES = `
  select roadmap_id, status, request -> 'preferences' ->> 'learning_goal' as learning_goal
  from roadwright.task order by created_at, task_id`;

const NEWEST = `
  select distinct on (concept_id, content_type) content_type, body::json as body
  from roadwright.artifact where roadmap_id = $1::text
  order by concept_id, content_type, version desc`;

interface CourseRow {
  readonly roadmap_id: string;
  readonly status: string;
  readonly learning_goal: string;
}
interface PieceRow {
  readonly content_type: string;
  readonly body: unknown;
}

/** Reads every course in its newest version, with what its report says. */
export async function readCourses(database: Database): Promise<StoredPieces[]> {
  const courses: StoredPieces[] = [];
  for (const { roadmap_id, ...course } of await database.sql<CourseRow>(COURSES, [])) {
    const rows = await database.sql<PieceRow>(NEWEST, [roadmap_id]);
    const pick = (wanted: string) =>
      rows.filter(({ content_type }) => content_type === wanted).map(({ body }) => body);
    const { pieces } = await getQualityReport(database, { roadmap_id, owner: 'bench' });
    courses.push({
      ...course,
      lessons: pick('tutorial') as Tutorial[],
      quizzes: pick('quiz') as Quiz[],
      lists: pick('resources') as Resources[],
      links: pieces.flatMap(({ verdict }) => verdict?.links ?? []),
      pieces: pieces.length,
      checked: pieces.filter(({ verdict }) => verdict !== null).length,
    });
  }
  return courses;
}
