import type { QualityReport } from '@roadwright/domain';
import { type KnownPiece, listPieces } from './list-pieces.ts';

/** `clean`: looked at, and nothing was found. */
type PieceState = 'clean' | 'warning' | 'blocking' | 'unchecked';

function stateOf({ quality: { checked_at, findings } }: KnownPiece): PieceState {
  if (checked_at === null) return 'unchecked';
  if (findings.some(({ severity }) => severity === 'blocking')) return 'blocking';
  return findings.length > 0 ? 'warning' : 'clean';
}

/** Counts the pieces of a course by the gravest that was found in them; what nobody has looked at is not clean. */
export function countPieces({ concepts }: Pick<QualityReport, 'concepts'>): Record<PieceState, number> {
  const counts = { clean: 0, warning: 0, blocking: 0, unchecked: 0 };
  for (const piece of concepts.flatMap(listPieces)) counts[stateOf(piece)]++;
  return counts;
}
