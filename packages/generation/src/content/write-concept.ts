import { AppError, type Tutorial } from '@roadwright/domain';
import { checkLesson } from '../check/check-lesson.ts';
import { judgeConcept, type WrittenLesson } from '../check/judge-concept.ts';
import { keepCost } from '../check/keep-cost.ts';
import { tryCheck } from '../check/try-check.ts';
import { isUnpaid } from '../lane/budget.ts';
import { settleAll } from '../lane/settle-all.ts';
import { NO_USAGE, sumUsage } from '../lane/usage.ts';
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

async function writeLesson(run: ContentRun, work: ConceptWork, end: ConceptEnd): Promise<WrittenLesson> {
  const lesson = await makePiece(run, work, {
    end,
    content_type: 'tutorial',
    author: () => writeTutorial(run, work),
  });
  const { fresh } = lesson;
  const sent_back = new AbortController();
  const onSentBack = () => sent_back.abort();
  const checking = tryCheck(run, async () =>
    fresh === null ? null : await checkLesson(run, work, { ...fresh, onSentBack }),
  );
  const readKept = async () =>
    (await checking).made?.tutorial ?? lesson.made ?? (await getBody(run, work, 'tutorial'));
  const making = makePiece(run, work, {
    end,
    content_type: 'quiz',
    author: async () => {
      const { tutorial } = end.pieces;
      if (tutorial.is !== 'stored') throw createPrerequisiteError(tutorial);
      if (fresh === null)
        return await writeQuiz(run, work, { tutorial_markdown: (await readKept()).markdown });
      return await askMeanwhile(run, work, { stored: fresh.body, sent_back: sent_back.signal, readKept });
    },
  });
  const [quiz, { made: check }] = await settleAll([making, checking]);
  return { check, quiz: quiz.fresh === null ? null : { ...quiz.fresh, lesson: (await readKept()).markdown } };
}

interface Judging {
  readonly stored: Tutorial;
  /** Aborts when the stored lesson goes back to its author. */
  readonly sent_back: AbortSignal;
  /** Reads the lesson that is kept, once that is known. */
  readonly readKept: () => Promise<Tutorial>;
}

/**
 * Asks about a lesson while it is judged, because nearly every one is kept. Where it goes back to its author the
 * question is taken back, and the quiz asks about what is kept then.
 */
async function askMeanwhile(run: ContentRun, work: ConceptWork, { stored, sent_back, readKept }: Judging) {
  let spent = NO_USAGE;
  const early = writeQuiz({ ...run, signal: AbortSignal.any([run.signal, sent_back]) }, work, {
    tutorial_markdown: stored.markdown,
    onSpent: (usage) => {
      spent = usage;
    },
  });
  const kept = readKept();
  await Promise.allSettled([early, kept]);
  if (!sent_back.aborted) return await early;
  const asking = async () => await writeQuiz(run, work, { tutorial_markdown: (await kept).markdown });
  const quiz = await keepCost(run, spent, asking());
  return { ...quiz, usage: sumUsage([spent, quiz.usage]) };
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
