import { findToJudge } from '../check/find-to-judge.ts';
import type { StoredPiece } from '../check/store-verdict.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { type Bodies, getBody } from './get-body.ts';
import { type MadePiece, type PieceOrder, settlePiece } from './settle-piece.ts';

interface MakeOrder<C extends keyof Bodies> extends Pick<PieceOrder, 'end'> {
  readonly content_type: C;
  readonly author: () => Promise<MadePiece & { readonly artifact: { readonly body: Bodies[C] } }>;
}

/** A piece that is settled. */
interface Made<Body> {
  /** What its author made of it just now. */
  readonly made: Body | undefined;
  /** What has to be judged; null where nothing has. */
  readonly fresh: StoredPiece<Body> | null;
}

/** Settles a piece, and says what has to be judged of it. @throws only when the claim cannot go on */
export async function makePiece<C extends keyof Bodies>(
  run: ContentRun,
  work: ConceptWork,
  { end, content_type, author }: MakeOrder<C>,
): Promise<Made<Bodies[C]>> {
  let made: Bodies[C] | undefined;
  const note = async () => {
    const piece = await author();
    made = piece.artifact.body;
    return piece;
  };
  await settlePiece(run, { work, end, content_type, author: note });
  if (run.checks === undefined) return { made, fresh: null };
  const read = () => getBody(run, work, content_type);
  const fresh = await findToJudge<Bodies[C]>(work, { content_type, pieces: end.pieces, made, read });
  return { made, fresh };
}
