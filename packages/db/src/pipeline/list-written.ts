import type { ClaimedTask, WrittenConcept } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

const newestOf = (content_type: 'tutorial' | 'quiz'): string => `
    select artifact.body from roadwright.artifact
    where artifact.owner_id = concept.owner_id and artifact.roadmap_id = concept.roadmap_id
      and artifact.concept_id = concept.concept_id and artifact.content_type = '${content_type}'
    order by artifact.version desc
    limit 1`;

const LIST = `
  select concept.concept_id, lesson.body as lesson, quiz.body as quiz
  from roadwright.concept
  cross join lateral (${newestOf('tutorial')}
  ) as lesson
  left join lateral (${newestOf('quiz')}
  ) as quiz on true
  where concept.owner_id = $1::text and concept.roadmap_id = $2::text and concept.removed_at is null
  order by concept.concept_id`;

interface WrittenRow {
  readonly concept_id: string;
  readonly lesson: string;
  readonly quiz: string | null;
}

/** Lists the newest lesson of each concept of the task's roadmap, with the newest questions about it, by concept_id. */
export async function listWritten(
  sql: Sql,
  { owner_id, roadmap_id }: ClaimedTask,
): Promise<WrittenConcept[]> {
  const rows = await sql<WrittenRow>(LIST, [owner_id, roadmap_id], 'list_written');
  return rows.map(({ concept_id, lesson, quiz }) => ({
    concept_id,
    lesson: JSON.parse(lesson),
    quiz: quiz === null ? null : JSON.parse(quiz),
  }));
}
