import { AppError, type ArtifactView, type ContentType, type LinkCheck } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createRoadmapNotFound, type RoadmapScope } from '../roadmap/hold-roadmap.ts';
import { createConceptNotFound } from '../task/reserve-pieces.ts';
import { linkResources } from './link-resources.ts';

/** Names the versions of one piece. */
export interface PieceScope extends RoadmapScope {
  readonly concept_id: string;
  readonly content_type: ContentType;
}

const GET = `
  select concept.concept_id, newest.version, newest.body, roadwright.utc_text(newest.created_at) as created_at,
    (
      select verdict.body::json -> 'links' from roadwright.artifact_verdict as verdict
      where verdict.owner_id = concept.owner_id and verdict.roadmap_id = concept.roadmap_id
        and verdict.concept_id = concept.concept_id and $4::text = 'resources'
        and verdict.content_type = $4::text and verdict.version = newest.version
    ) as links
  from roadwright.roadmap
  left join roadwright.concept
    on concept.owner_id = roadmap.owner_id and concept.roadmap_id = roadmap.roadmap_id
      and concept.concept_id = $3::text and concept.removed_at is null
  left join lateral (
    select version, body, created_at from roadwright.artifact
    where artifact.owner_id = concept.owner_id and artifact.roadmap_id = concept.roadmap_id
      and artifact.concept_id = concept.concept_id
      and artifact.content_type = $4::text and ($5::int is null or artifact.version = $5::int)
    order by artifact.version desc
    limit 1
  ) as newest on true
  where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)`;

interface ArtifactRow {
  readonly concept_id: string | null;
  readonly version: number | null;
  readonly body: string | null;
  readonly created_at: string | null;
  /** Of resources, once they are checked. */
  readonly links: readonly LinkCheck[] | null;
}

/**
 * Gives the newest version of a piece, or the one asked for; resources with what is known about their links.
 *
 * @throws AppError roadmap_not_found, concept_not_found, artifact_not_found
 */
export async function getArtifact(
  { sql }: Pick<Database, 'sql'>,
  piece: PieceScope & { readonly version?: number },
): Promise<ArtifactView> {
  const { roadmap_id, owner, concept_id, content_type, version = null } = piece;
  const values = [roadmap_id, owner, concept_id, content_type, version];
  const [row] = await sql<ArtifactRow>(GET, values, 'get_artifact');
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  if (row.concept_id === null) throw createConceptNotFound(concept_id);
  if (row.body === null) throw createArtifactNotFound(content_type, version);
  const stored = JSON.parse(row.body);
  const body = content_type === 'resources' ? linkResources(stored, row.links) : stored;
  return { ...body, content_type, roadmap_id, concept_id, version: row.version, created_at: row.created_at };
}

/** The error for a piece without a stored version, or without that one. */
export const createArtifactNotFound = (content_type: ContentType, version: number | null): AppError =>
  new AppError(
    'artifact_not_found',
    version === null ? `This concept has no ${content_type} yet.` : `There is no version ${version}.`,
  );
