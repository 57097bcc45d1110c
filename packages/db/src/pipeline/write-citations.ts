import type { ArtifactDraft, TaskWrite } from '@roadwright/domain';
import { encodeTexts } from '../database/encode-texts.ts';

/** The part of a flush's statement that stores what its pieces cite; its values are those of `toCitationColumns`. */
export const renderCitations = (first: number): string => `, citations as (
    insert into roadwright.artifact_citation (owner_id, roadmap_id, concept_id, content_type, version, work_id)
    select fence.owner_id, fence.roadmap_id, cited.concept_id, cited.content_type, cited.version, cited.work_id
    from fence, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::int[], $${first + 3}::uuid[])
      as cited (concept_id, content_type, version, work_id)
  )`;

/** How many values that part has. */
export const CITATION_VALUES = 4;

/** One work that one version cites. */
interface Citation {
  readonly concept_id: string;
  readonly content_type: ArtifactDraft['content_type'];
  readonly version: number;
  readonly work_id: string;
}

/** Lists what the pieces of a flush cite; a work that is cited twice by one piece is cited. */
export const listCitations = (artifacts: TaskWrite['artifacts']): Citation[] =>
  artifacts.flatMap(({ concept_id, content_type, version, citations = [] }) =>
    [...new Set(citations)].map((work_id) => ({ concept_id, content_type, version, work_id })),
  );

/** Gives citations by columns. */
export const toCitationColumns = (citations: readonly Citation[]): unknown[] => [
  encodeTexts(citations.map(({ concept_id }) => concept_id)),
  encodeTexts(citations.map(({ content_type }) => content_type)),
  citations.map(({ version }) => version),
  citations.map(({ work_id }) => work_id),
];
