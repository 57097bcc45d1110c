import type { ArtifactBody, ClaimedTask, WantedPiece } from '@roadwright/domain';
import { createArtifactNotFound } from '../artifact/get-artifact.ts';
import type { Sql } from '../database/sql.ts';

const GET = `
  select body from roadwright.artifact
  where owner_id = $1::text and roadmap_id = $2::text and concept_id = $3::text and content_type = $4::text
  order by version desc
  limit 1`;

/** Gives the newest version of a piece of the task's roadmap. @throws AppError artifact_not_found */
export async function getNewestArtifact(
  sql: Sql,
  { owner_id, roadmap_id }: ClaimedTask,
  { concept_id, content_type }: Pick<WantedPiece, 'concept_id' | 'content_type'>,
): Promise<ArtifactBody> {
  const [row] = await sql<{ body: string }>(GET, [owner_id, roadmap_id, concept_id, content_type]);
  if (row === undefined) throw createArtifactNotFound(content_type, null);
  return { content_type, body: JSON.parse(row.body) };
}
