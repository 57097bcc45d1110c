import { LEVELS, type LlmPrompt } from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import { chooseTask, createLessonData, LESSON_TASKS, type LessonQuestion } from './lesson-place.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `quiz.md` is filled with. */
export const QUIZ_SPEC = {
  name: 'quiz',
  values: ['language', 'questions_count'],
  choices: { level: LEVELS, mix: ['easy', 'medium', 'hard'], task: LESSON_TASKS },
} as const satisfies PromptSpec;

/** Questions by difficulty of the concept; what there is to ask about grows with it. */
const QUESTIONS_COUNT = { easy: 5, medium: 6, hard: 8 } as const;

/** Renders the request for a quiz about one lesson. */
export function renderQuizPrompt(
  template: PromptTemplate<typeof QUIZ_SPEC>,
  question: LessonQuestion & { readonly tutorial_markdown: string },
): LlmPrompt {
  const { primary_language, current_level } = question.request.preferences;
  const { difficulty } = question.place.placed.concept;
  return renderTemplate(template, {
    values: { language: nameLanguage(primary_language), questions_count: QUESTIONS_COUNT[difficulty] },
    choices: { level: current_level, mix: difficulty, task: chooseTask(question) },
    data: { ...createLessonData(question), tutorial_markdown: question.tutorial_markdown },
  });
}
