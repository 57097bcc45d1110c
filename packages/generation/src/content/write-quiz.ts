import { type LlmUsage, quizFormat } from '@roadwright/domain';
import { shuffleQuiz } from '../check/shuffle-quiz.ts';
import { askForObject } from '../lane/ask.ts';
import { renderQuizPrompt } from '../prompt/quiz-prompt.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { findRevision } from './find-revision.ts';

interface QuizOrder {
  readonly tutorial_markdown: string;
  /** Hears what asking has cost so far, also where the run's signal takes the question back. */
  readonly onSpent?: (usage: LlmUsage) => void;
}

/** Has the model ask about a lesson that is already stored, or change what it asks. @throws AppError `llm_*`, artifact_not_found */
export async function writeQuiz(
  run: ContentRun,
  work: ConceptWork,
  { tutorial_markdown, onSpent }: QuizOrder,
) {
  const { place, order } = work;
  const { concept_id } = place.placed.concept;
  const { request } = run.task;
  const revision = await findRevision(run, work, 'quiz');
  const prompt = renderQuizPrompt(run.prompts.quiz, { request, place, revision, tutorial_markdown });
  const telling = onSpent === undefined ? {} : { onSpent };
  const question = { step: 'quiz', prompt, order, concept_id, ...telling } as const;
  const { value, usage, model } = await askForObject(run, question, quizFormat);
  const body = run.checks === undefined ? value : shuffleQuiz(value, concept_id);
  const artifact = { content_type: 'quiz' as const, body };
  return { artifact, model, prompt_version: prompt.version, usage };
}
