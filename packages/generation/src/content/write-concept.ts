import { judgeConcept } from '../check/judge-concept.ts';
import { settleAll } from '../lane/settle-all.ts';
import { type ConceptEnd, createConceptEnd } from './concept-end.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { makePiece } from './make-piece.ts';
import type { PieceStates } from './piece.ts';
import { writeLesson } from './write-lesson.ts';
import { writeResources } from './write-resources.ts';

/**
 * Makes what one concept still needs: tutorial beside resources, the quiz once its tutorial is stored. No piece that
 * fails stops another one, and no piece waits for the verdict on another, but for a lesson that its author has to mend
 * before anybody is asked about it.
 *
 * @throws only when the claim cannot go on
 */
export async function writeConcept(run: ContentRun, work: ConceptWork): Promise<PieceStates> {
  if (work.ended && (run.checks === undefined || Object.keys(work.unjudged).length === 0)) return work.pieces;
  const end = createConceptEnd(run, work);
  const lesson = writeLesson(run, work, end);
  const making = makePiece(run, work, {
    end,
    content_type: 'resources',
    author: () => writeResources(run, work),
  });
  const list = making.then(({ fresh }) => fresh);
  const told = tellEnd(run, { work, end, pieces: [lesson, list] });
  if (run.checks === undefined) await told;
  else await settleAll([told, judgeConcept(run, work, { lesson, list })]);
  return end.pieces;
}

async function tellEnd(
  { writer }: ContentRun,
  {
    work,
    end,
    pieces,
  }: { readonly work: ConceptWork; readonly end: ConceptEnd; readonly pieces: readonly Promise<unknown>[] },
): Promise<void> {
  await settleAll(pieces);
  const late = work.ended ? null : end.createLate();
  if (late !== null) await writer.write(late);
}
