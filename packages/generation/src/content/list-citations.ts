import type { ArtifactBody, ArtifactDraft } from '@roadwright/domain';

/** Names the stored works that a piece cites, for the row that says so. */
export function listCitations(artifact: ArtifactBody): Pick<ArtifactDraft, 'citations'> {
  if (artifact.content_type !== 'resources') return {};
  const citations = artifact.body.resources.flatMap(({ work_id }) => work_id ?? []);
  return citations.length === 0 ? {} : { citations };
}
