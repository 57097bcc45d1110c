import { CONTENT_TYPES, type ConceptStatus, type ContentType, type Failure } from '@roadwright/domain';

/** How it stands with one piece of a concept; `absent` is neither there nor asked for. */
export type PieceState =
  | { readonly is: 'stored' | 'absent' }
  /** An older version stays where it `replaces` one. */
  | { readonly is: 'wanted'; readonly version: number; readonly replaces: boolean }
  | { readonly is: 'failed'; readonly failure: Failure; readonly replaces: boolean };

/** How it stands with a concept's three pieces. */
export type PieceStates = Readonly<Record<ContentType, PieceState>>;

/** Lists what a concept lacks; an older version of a piece is better than none. */
export const listMissing = (pieces: PieceStates): ContentType[] =>
  CONTENT_TYPES.filter((content_type) => {
    const piece = pieces[content_type];
    return piece.is !== 'stored' && !(piece.is === 'failed' && piece.replaces);
  });

/** The state that a concept ends in. */
export function judgeConcept(
  pieces: PieceStates,
): Extract<ConceptStatus, 'completed' | 'partial' | 'failed'> {
  const missing = listMissing(pieces).length;
  if (missing === 0) return 'completed';
  return missing === CONTENT_TYPES.length ? 'failed' : 'partial';
}
