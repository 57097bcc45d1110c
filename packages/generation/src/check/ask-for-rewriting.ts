import { type LlmUsage, type QuizQuestion, quizRepairFormat } from '@roadwright/domain';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { askForObject } from '../lane/ask.ts';
import { renderQuizRepairPrompt } from '../prompt/check-prompts.ts';
import { excerptLesson } from './excerpt-lesson.ts';
import type { Fault } from './find-faults.ts';
import { later } from './later.ts';
import { shuffleQuiz } from './shuffle-quiz.ts';

/** A quiz of which some questions go back. */
export interface RepairOrder {
  readonly questions: readonly QuizQuestion[];
  readonly faults: readonly Fault[];
  /** Markdown. */
  readonly lesson: string;
}

/** What their author sent for the faulty questions. */
interface Rewriting {
  /** In the order of the faults; fewer where fewer came. */
  readonly questions: readonly QuizQuestion[];
  readonly model: string;
  readonly prompt_version: string;
  readonly usage: LlmUsage;
}

/** Asks the author for faulty questions anew. @throws AppError `llm_*` */
export async function askForRewriting(
  run: ContentRun,
  { place, order }: ConceptWork,
  { questions, faults, lesson }: RepairOrder,
): Promise<Rewriting> {
  const { concept_id } = place.placed.concept;
  const { primary_language: language } = run.task.request.preferences;
  const faulty = faults.flatMap(({ index, problems }) => {
    const question = questions[index];
    return question === undefined ? [] : [{ question, problems }];
  });
  // Lengths can be evened out without the lesson.
  const unclear = faults.flatMap(({ index, is_uneven }) => (is_uneven ? [] : (questions[index] ?? [])));
  const lesson_excerpts = excerptLesson(lesson, unclear, language);
  const prompt = renderQuizRepairPrompt(run.prompts.quizRepair, {
    language,
    place,
    lesson_excerpts,
    faults: faulty,
  });
  const asked = { step: 'quiz', prompt, order: later(order), concept_id } as const;
  const { value, usage, model } = await askForObject(run, asked, quizRepairFormat);
  const { questions: sent } = shuffleQuiz(value, concept_id);
  return { questions: sent.slice(0, faults.length), model, prompt_version: prompt.version, usage };
}
