import { AppError, type Tutorial } from '@roadwright/domain';
import { checkLesson, type LessonCheck } from '../check/check-lesson.ts';
import type { WrittenLesson } from '../check/judge-concept.ts';
import type { StoredPiece } from '../check/store-verdict.ts';
import { type Tried, tryCheck } from '../check/try-check.ts';
import { isUnpaid } from '../lane/budget.ts';
import { settleAll } from '../lane/settle-all.ts';
import { askMeanwhile } from './ask-meanwhile.ts';
import type { ConceptEnd } from './concept-end.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { getBody } from './get-body.ts';
import { makePiece } from './make-piece.ts';
import type { PieceState } from './piece.ts';
import { writeQuiz } from './write-quiz.ts';
import { writeTutorial } from './write-tutorial.ts';

/** Makes a concept's tutorial, then the quiz about it. @throws only when the claim cannot go on */
export async function writeLesson(
  run: ContentRun,
  work: ConceptWork,
  end: ConceptEnd,
): Promise<WrittenLesson> {
  const { made, fresh } = await makePiece(run, work, {
    end,
    content_type: 'tutorial',
    author: () => writeTutorial(run, work),
  });
  const judging = fresh === null ? null : startJudging(run, work, fresh);
  const readKept = async () =>
    (await judging?.checking)?.made?.tutorial ?? made ?? (await getBody(run, work, 'tutorial'));
  const making = makePiece(run, work, {
    end,
    content_type: 'quiz',
    author: async () => {
      const { tutorial } = end.pieces;
      if (tutorial.is !== 'stored') throw createPrerequisiteError(tutorial);
      if (judging !== null) return await askMeanwhile(run, work, { ...judging, readKept });
      return await writeQuiz(run, work, { tutorial_markdown: (await readKept()).markdown });
    },
  });
  const quiz = judging === null ? await making : (await settleAll([making, judging.checking]))[0];
  const check = judging === null ? null : (await judging.checking).made;
  return { check, quiz: quiz.fresh === null ? null : { ...quiz.fresh, lesson: (await readKept()).markdown } };
}

/** A lesson that is being judged. */
interface LessonJudging {
  readonly stored: Tutorial;
  readonly checking: Promise<Tried<LessonCheck>>;
  /** Aborts when the lesson goes back to its author. */
  readonly sent_back: AbortSignal;
}

function startJudging(run: ContentRun, work: ConceptWork, stored: StoredPiece<Tutorial>): LessonJudging {
  const sent_back = new AbortController();
  const onSentBack = () => sent_back.abort(new Error('The lesson went back to its author.'));
  const checking = tryCheck(run, () => checkLesson(run, work, { ...stored, onSentBack }));
  return { stored: stored.body, checking, sent_back: sent_back.signal };
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
