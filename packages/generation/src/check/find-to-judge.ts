import type { ContentType } from '@roadwright/domain';
import type { ConceptWork } from '../content/content-plan.ts';
import type { PieceStates } from '../content/piece.ts';
import type { StoredPiece } from './store-verdict.ts';

interface Candidate<Body> {
  readonly content_type: ContentType;
  /** How it stands with the pieces now. */
  readonly pieces: PieceStates;
  /** What this claim has made; undefined where it has made nothing. */
  readonly made: Body | undefined;
  /** Reads what an earlier claim has stored. */
  readonly read: () => Promise<Body>;
}

/** Gives the version that has to be judged: the one just stored, or one that an earlier claim left unjudged. */
export async function findToJudge<Body>(
  work: ConceptWork,
  { content_type, pieces, made, read }: Candidate<Body>,
): Promise<StoredPiece<Body> | null> {
  const wanted = work.pieces[content_type];
  if (wanted.is === 'wanted') {
    const isStored = made !== undefined && pieces[content_type].is === 'stored';
    return isStored ? { body: made, version: wanted.version } : null;
  }
  const version = work.unjudged[content_type];
  return version === undefined ? null : { body: await read(), version };
}
