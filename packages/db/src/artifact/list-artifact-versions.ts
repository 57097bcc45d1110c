import type { VersionList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createRoadmapNotFound } from '../roadmap/hold-roadmap.ts';
import { createConceptNotFound } from '../task/reserve-pieces.ts';
import type { PieceScope } from './get-artifact.ts';

const LIST = `
  select concept.concept_id, (
    select coalesce(json_agg(json_build_object(
      'version', artifact.version, 'task_id', artifact.task_id, 'restored_from', artifact.restored_from,
      'requirements', case when artifact.restored_from is null then coalesce(to_json(task.requirements), '[]') else '[]' end,
      'model', artifact.model, 'prompt_version', artifact.prompt_version,
      'created_at', roadwright.utc_text(artifact.created_at)
    ) order by artifact.version desc), '[]')
    from roadwright.artifact
    left join roadwright.task on task.owner_id = artifact.owner_id and task.task_id = artifact.task_id
    where artifact.owner_id = concept.owner_id and artifact.roadmap_id = concept.roadmap_id
      and artifact.concept_id = concept.concept_id
      and artifact.content_type = $4::text
  ) as items
  from roadwright.roadmap
  left join roadwright.concept
    on concept.owner_id = roadmap.owner_id and concept.roadmap_id = roadmap.roadmap_id
      and concept.concept_id = $3::text and concept.removed_at is null
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

/** Lists the versions of a piece, newest first. @throws AppError roadmap_not_found, concept_not_found */
export async function listArtifactVersions(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner, concept_id, content_type }: PieceScope,
): Promise<VersionList> {
  const values = [roadmap_id, owner, concept_id, content_type];
  const [row] = await sql<{ concept_id: string | null; items: VersionList['items'] }>(
    LIST,
    values,
    'list_versions',
  );
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  if (row.concept_id === null) throw createConceptNotFound(concept_id);
  return { content_type, items: row.items, next_cursor: null };
}
