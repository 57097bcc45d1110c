import { AppError } from '@roadwright/domain';
import { checkLesson } from '../check/check-lesson.ts';
import { judgeConcept, type WrittenLesson } from '../check/judge-concept.ts';
import { tryCheck } from '../check/try-check.ts';
import { isUnpaid } from '../lane/budget.ts';
import { settleAll } from '../lane/settle-all.ts';
import { type ConceptEnd, createConceptEnd } from './concept-end.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { getBody } from './get-body.ts';
import { makePiece } from './make-piece.ts';
import type { PieceState, PieceStates } from './piece.ts';
import { writeQuiz } from './write-quiz.ts';
import { writeResources } from './write-resources.ts';
import { writeTutorial } from './write-tutorial.ts';

/**
 * Makes what one concept still needs: tutorial beside resources, the quiz once its tutorial is stored and judged. No
 * piece that fails stops another one, and no piece waits for the verdict on another, but for a lesson that its author
 * has to mend before anybody is asked about it.
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

async function writeLesson(run: ContentRun, work: ConceptWork, end: ConceptEnd): Promise<WrittenLesson> {
  const lesson = await makePiece(run, work, {
    end,
    content_type: 'tutorial',
    author: () => writeTutorial(run, work),
  });
  const { fresh } = lesson;
  const check = fresh === null ? null : (await tryCheck(run, () => checkLesson(run, work, fresh))).made;
  const readLesson = async () => {
    const kept = check?.tutorial ?? lesson.made ?? (await getBody(run, work, 'tutorial'));
    return kept.markdown;
  };
  const quiz = await makePiece(run, work, {
    end,
    content_type: 'quiz',
    author: async () => {
      const { tutorial } = end.pieces;
      if (tutorial.is !== 'stored') throw createPrerequisiteError(tutorial);
      return await writeQuiz(run, work, await readLesson());
    },
  });
  return { check, quiz: quiz.fresh === null ? null : { ...quiz.fresh, lesson: await readLesson() } };
}

function createPrerequisiteError(tutorial: PieceState): AppError {
  // Without money for the lesson there is none for its quiz.
  if (tutorial.is === 'failed' && isUnpaid(tutorial.failure)) {
    return new AppError(tutorial.failure.code, tutorial.failure.detail);
  }
  return new AppError(
    'prerequisite_failed',
    'The quiz asks about the tutorial, and that could not be made. Retry the task to make both.',
  );
}
