import {
  CONTENT_TYPES,
  type ConceptStatus,
  type ContentType,
  type Failure,
  type Pieces,
} from '@roadwright/domain';

/** How it stands with one piece of a concept; `absent` is neither there nor asked for. */
export type PieceState =
  | { readonly is: 'stored' | 'absent' }
  | { readonly is: 'wanted'; readonly version: number }
  | { readonly is: 'failed'; readonly failure: Failure };

export type PieceStates = Readonly<Record<ContentType, PieceState>>;

/** Whether an earlier task left a piece behind; only a stored one has a version. */
export const readEarlierPiece = (pieces: Pieces | undefined, content_type: ContentType): PieceState => ({
  is: (pieces?.[content_type].version ?? null) === null ? 'absent' : 'stored',
});

/** Lists what a concept lacks. */
export const listMissing = (pieces: PieceStates): ContentType[] =>
  CONTENT_TYPES.filter((content_type) => pieces[content_type].is !== 'stored');

/** The state that a concept ends in. */
export function judgeConcept(
  pieces: PieceStates,
): Extract<ConceptStatus, 'completed' | 'partial' | 'failed'> {
  const missing = listMissing(pieces).length;
  if (missing === 0) return 'completed';
  return missing === CONTENT_TYPES.length ? 'failed' : 'partial';
}
