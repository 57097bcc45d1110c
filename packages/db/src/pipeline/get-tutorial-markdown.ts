import type { ClaimedTask, Tutorial } from '@roadwright/domain';
import { createArtifactNotFound } from '../artifact/get-artifact.ts';
import type { Sql } from '../database/sql.ts';

const GET = `
  select body from roadwright.artifact
  where owner_id = $1::text and roadmap_id = $2::text and concept_id = $3::text and content_type = 'tutorial'
  order by version desc
  limit 1`;

/** Gives the text of a concept's newest tutorial. @throws AppError artifact_not_found */
export async function getTutorialMarkdown(
  sql: Sql,
  { owner_id, roadmap_id }: ClaimedTask,
  concept_id: string,
): Promise<string> {
  const [row] = await sql<{ body: string }>(GET, [owner_id, roadmap_id, concept_id]);
  if (row === undefined) throw createArtifactNotFound('tutorial', null);
  const tutorial: Tutorial = JSON.parse(row.body);
  return tutorial.markdown;
}
