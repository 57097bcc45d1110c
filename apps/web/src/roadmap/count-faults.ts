import type { ContentType, QualityReport } from '@roadwright/domain';

interface ShownPiece {
  readonly concept_id: string;
  readonly content_type: ContentType;
  /** The version that is shown. */
  readonly version: number;
}

/** Counts what was found in a piece that would mislead a learner; none of another version than the shown one. */
export function countFaults(
  { concepts }: Pick<QualityReport, 'concepts'>,
  { concept_id, content_type, version }: ShownPiece,
): number {
  const piece = concepts.find((concept) => concept.concept_id === concept_id)?.[content_type];
  if (!piece || piece.version !== version) return 0;
  return piece.findings.filter(({ severity }) => severity === 'blocking').length;
}
