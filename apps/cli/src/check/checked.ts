import type { Finding } from '@roadwright/domain';

/** What a piece of a file is. */
export const PIECE_KINDS = ['lesson', 'quiz', 'outline', 'resources'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** `concept`: a lesson with its quiz and resources; `course`: several concepts, in one file or a folder. */
export type CheckedKind = PieceKind | 'concept' | 'course';

/** A finding with the line of the file that it stands at; null where it speaks of the whole. */
export type LocatedFinding = Finding & { readonly line: number | null };

/** What was found in one file, or in what several hold together. */
export interface CheckedFile {
  readonly path: string;
  readonly kind: CheckedKind;
  readonly findings: readonly LocatedFinding[];
}
