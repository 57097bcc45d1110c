import { AppError, answerCheckFormat, type LlmUsage, type QuizQuestion } from '@roadwright/domain';
import { shuffleOptions } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { askForObject } from '../lane/ask.ts';
import { renderAnswerCheckPrompt } from '../prompt/check-prompts.ts';
import { excerptLesson } from './excerpt-lesson.ts';
import { later } from './later.ts';

/** The answers of somebody who does not know the key. */
export interface BlindAnswers {
  /** For each question whether the answer is its key. */
  readonly agrees: readonly boolean[];
  readonly usage: LlmUsage;
}

/** Has questions answered from their lesson, their options in another order than they are stored in. @throws AppError `llm_*` */
export async function askBlind(
  run: ContentRun,
  { place, order }: ConceptWork,
  { questions, lesson }: { readonly questions: readonly QuizQuestion[]; readonly lesson: string },
): Promise<BlindAnswers> {
  const { concept_id } = place.placed.concept;
  const { primary_language: language } = run.task.request.preferences;
  const shown = questions.map((question) =>
    shuffleOptions(question, `reader/${concept_id}/${question.question}`),
  );
  const lesson_excerpts = excerptLesson(lesson, questions, language);
  const prompt = renderAnswerCheckPrompt(run.prompts.answerCheck, {
    language,
    place,
    lesson_excerpts,
    questions: shown,
  });
  const question = { step: 'verify', prompt, order: later(order), concept_id } as const;
  const { value, usage } = await askForObject(run, question, answerCheckFormat);
  if (value.answers.length !== questions.length) {
    throw new AppError('llm_invalid_answer', 'The reader did not give one answer for each question.', {
      meta: { usage },
    });
  }
  return {
    agrees: shown.map(({ correct_answer }, index) => isSame(correct_answer, value.answers[index] ?? [])),
    usage,
  };
}

const isSame = (key: readonly number[], answer: readonly number[]): boolean => {
  const chosen = new Set(answer);
  return chosen.size === key.length && key.every((index) => chosen.has(index));
};
