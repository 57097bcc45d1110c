import { AppError } from '@roadwright/domain';
import { isUnpaid } from '../lane/budget.ts';
import { settleAll } from '../lane/settle-all.ts';
import { type ConceptEnd, createConceptEnd } from './concept-end.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import type { PieceState, PieceStates } from './piece.ts';
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
  const end = createConceptEnd(run, work);
  await settleAll([
    writeLesson(run, work, end),
    settlePiece(run, { work, end, content_type: 'resources', author: () => writeResources(run, work) }),
  ]);
  const late = end.createLate();
  if (late !== null) await run.writer.write(late);
  return end.pieces;
}

async function writeLesson(run: ContentRun, work: ConceptWork, end: ConceptEnd): Promise<void> {
  let markdown: string | undefined;
  await settlePiece(run, {
    work,
    end,
    content_type: 'tutorial',
    author: async () => {
      const made = await writeTutorial(run, work);
      markdown = made.artifact.body.markdown;
      return made;
    },
  });
  const readTutorial = async () => {
    const { concept_id } = work.place.placed.concept;
    const lesson = await run.store.getArtifact(run.task, { concept_id, content_type: 'tutorial' });
    if (lesson.content_type !== 'tutorial') throw new TypeError('The store gave another piece.');
    return lesson.body.markdown;
  };
  await settlePiece(run, {
    work,
    end,
    content_type: 'quiz',
    author: async () => {
      const { tutorial } = end.pieces;
      if (tutorial.is !== 'stored') throw createPrerequisiteError(tutorial);
      return await writeQuiz(run, work, markdown ?? (await readTutorial()));
    },
  });
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
