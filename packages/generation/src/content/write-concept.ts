import { AppError, type Failure } from '@roadwright/domain';
import { isUnpaid } from '../lane/budget.ts';
import { settleAll } from '../lane/settle-all.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { judgeConcept, listMissing, type PieceState, type PieceStates } from './piece.ts';
import { settlePiece } from './settle-piece.ts';
import { writeQuiz } from './write-quiz.ts';
import { writeResources } from './write-resources.ts';
import { writeTutorial } from './write-tutorial.ts';

/**
 * Makes what one concept still needs: tutorial beside resources, the quiz once its tutorial is stored. No piece that
 * fails stops another one.
 *
 * @throws only when the claim cannot go on
 */
export async function writeConcept(run: ContentRun, work: ConceptWork): Promise<PieceStates> {
  if (work.ended) return work.pieces;
  const [lesson, resources] = await settleAll([
    writeLesson(run, work),
    settlePiece(run, { work, content_type: 'resources', author: () => writeResources(run, work) }),
  ]);
  const pieces = { ...lesson, resources };
  await endConcept(run, work, pieces);
  return pieces;
}

async function writeLesson(
  run: ContentRun,
  work: ConceptWork,
): Promise<Pick<PieceStates, 'tutorial' | 'quiz'>> {
  let markdown: string | undefined;
  const tutorial = await settlePiece(run, {
    work,
    content_type: 'tutorial',
    author: async () => {
      const made = await writeTutorial(run, work);
      markdown = made.artifact.body.markdown;
      return made;
    },
  });
  const readTutorial = () =>
    run.store.getTutorialMarkdown(run.roadmap_id, work.place.placed.concept.concept_id);
  const quiz = await settlePiece(run, {
    work,
    content_type: 'quiz',
    author: async () => {
      if (tutorial.is !== 'stored') throw createPrerequisiteError(tutorial);
      return await writeQuiz(run, work, markdown ?? (await readTutorial()));
    },
  });
  return { tutorial, quiz };
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

async function endConcept(run: ContentRun, work: ConceptWork, pieces: PieceStates): Promise<void> {
  const status = judgeConcept(pieces);
  run.progress.endConcept();
  const news =
    status === 'completed'
      ? ({ content_type: null, status } as const)
      : ({ content_type: null, status: 'failed', error: describeGaps(pieces) } as const);
  await run.writer.write({
    concepts: [{ concept_id: work.place.placed.concept.concept_id, status }],
    events: [run.progress.createFrame(work, news)],
  });
}

function describeGaps(pieces: PieceStates): Failure {
  const gaps = listMissing(pieces).map((content_type) => {
    const piece = pieces[content_type];
    return piece.is === 'failed' ? `${content_type} (${piece.failure.code})` : content_type;
  });
  return {
    code: 'concept_incomplete',
    detail: `Missing: ${gaps.join(', ')}. Retry the task to make just what is missing.`,
  };
}
