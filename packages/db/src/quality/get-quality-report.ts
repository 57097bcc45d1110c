import type { LlmUsage, StoredCourseQuality } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createRoadmapNotFound, type RoadmapScope } from '../roadmap/hold-roadmap.ts';

// The money is not known once a part of it is not.
const sumSpent = (source: string): string => `json_build_object(
        'llm_calls', coalesce(sum(${source}.llm_calls), 0), 'input_tokens', coalesce(sum(${source}.input_tokens), 0),
        'output_tokens', coalesce(sum(${source}.output_tokens), 0),
        'cost_micro_usd', case when count(*) = count(${source}.cost_micro_usd)
          then coalesce(sum(${source}.cost_micro_usd), 0) end)`;

const asSpent = (source: string): string =>
  `json_to_record(spent.${source}) as ${source} (
        llm_calls bigint, input_tokens bigint, output_tokens bigint, cost_micro_usd bigint)`;

// Lessons are the longest bodies, and nothing of them is counted.
const GET = `
  select roadmap.roadmap_id, roadmap.title, roadmap.version, framework.body as framework,
    (
      select coalesce(json_agg(json_build_object(
        'concept_id', newest.concept_id, 'content_type', newest.content_type, 'version', newest.version,
        'entries', (
          select json_array_length(artifact.body::json
            -> case artifact.content_type when 'quiz' then 'questions' else 'resources' end)
          from roadwright.artifact
          where artifact.owner_id = roadmap.owner_id and artifact.roadmap_id = roadmap.roadmap_id
            and artifact.concept_id = newest.concept_id and artifact.content_type = newest.content_type
            and artifact.version = newest.version and newest.content_type <> 'tutorial'
        ),
        'verdict', verdict.body::json, 'checked_at', roadwright.utc_text(verdict.checked_at))), '[]')
      from (
        select stored.concept_id, stored.content_type, max(stored.version) as version
        from roadwright.artifact as stored
        where stored.owner_id = roadmap.owner_id and stored.roadmap_id = roadmap.roadmap_id
        group by stored.concept_id, stored.content_type
      ) as newest
      left join roadwright.artifact_verdict as verdict
        on verdict.owner_id = roadmap.owner_id and verdict.roadmap_id = roadmap.roadmap_id
          and verdict.concept_id = newest.concept_id and verdict.content_type = newest.content_type
          and verdict.version = newest.version
    ) as pieces,
    (
      select json_build_object('verdict', verdict.body::json, 'checked_at', roadwright.utc_text(verdict.checked_at))
      from roadwright.course_verdict as verdict
      where verdict.owner_id = roadmap.owner_id and verdict.roadmap_id = roadmap.roadmap_id
    ) as course,
    (
      select ${sumSpent('task')} from roadwright.task
      where task.owner_id = roadmap.owner_id and task.roadmap_id = roadmap.roadmap_id
    ) as total,
    (
      select json_build_object('checking', ${sumSpent('checking')}, 'repairing', ${sumSpent('repairing')})
      from roadwright.artifact_verdict as verdict
      cross join lateral json_to_record(verdict.body::json -> 'spent') as spent (checking json, repairing json)
      cross join lateral ${asSpent('checking')}
      cross join lateral ${asSpent('repairing')}
      where verdict.owner_id = roadmap.owner_id and verdict.roadmap_id = roadmap.roadmap_id
    ) as checks
  from roadwright.roadmap
  join roadwright.framework using (owner_id, roadmap_id, version)
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

type Piece = StoredCourseQuality['pieces'][number];

type QualityRow = Pick<StoredCourseQuality, 'roadmap_id' | 'title' | 'version' | 'course'> & {
  readonly framework: string;
  readonly pieces: readonly (Omit<Piece, 'entries'> & { readonly entries: number | null })[];
  readonly total: LlmUsage;
  readonly checks: Pick<StoredCourseQuality['spent'], 'checking' | 'repairing'>;
};

/** Reads what a quality report is made of, in the trash too. @throws AppError roadmap_not_found */
export async function getQualityReport(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner }: RoadmapScope,
): Promise<StoredCourseQuality> {
  const [row] = await sql<QualityRow>(GET, [roadmap_id, owner], 'get_quality_report');
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  const { framework, pieces, total, checks, ...found } = row;
  return {
    ...found,
    framework: JSON.parse(framework),
    pieces: pieces.map((piece) => ({ ...piece, entries: piece.entries ?? 0 })),
    spent: { total, ...checks },
  };
}
