import { CONTENT_TYPES, type ContentType, type Finding, type QualityReport } from '@roadwright/domain';

/** A finding with what it is about. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** null where it speaks of the outline, or of the course as a whole. */
  readonly concept: { readonly concept_id: string; readonly title: string } | null;
  readonly content_type: ContentType | 'outline' | 'course';
}

/** Lists all findings of a report in reading order: of the outline, of the course, then concept by concept. */
export const listFindings = ({ outline, course, concepts }: QualityReport): PlacedFinding[] => [
  ...outline.map((finding) => ({ finding, concept: null, content_type: 'outline' as const })),
  ...(course?.findings ?? []).map((finding) => ({ finding, concept: null, content_type: 'course' as const })),
  ...concepts.flatMap((concept) =>
    CONTENT_TYPES.flatMap((content_type) =>
      (concept[content_type]?.findings ?? []).map((finding) => ({ finding, concept, content_type })),
    ),
  ),
];
