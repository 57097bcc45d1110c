import { CONTENT_PREFERENCES, LEVELS, type LlmPrompt, type Preferences } from '@roadwright/domain';
import { isReadByCharacter, nameLanguage } from './language-name.ts';
import { chooseForLearner } from './learner.ts';
import { chooseTask, createLessonData, LESSON_TASKS, type LessonQuestion } from './lesson-place.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `tutorial.md` is filled with. */
export const TUTORIAL_SPEC = {
  name: 'tutorial',
  values: ['language', 'length_min', 'length_max'],
  choices: {
    level: LEVELS,
    format: CONTENT_PREFERENCES,
    prerequisites: ['none', 'some'],
    depth: ['easy', 'medium', 'hard'],
    length: ['words', 'characters'],
    task: LESSON_TASKS,
  },
} as const satisfies PromptSpec;

/** Renders the request for one lesson. */
export function renderTutorialPrompt(
  template: PromptTemplate<typeof TUTORIAL_SPEC>,
  question: LessonQuestion,
): LlmPrompt {
  const { request, place } = question;
  const { primary_language } = request.preferences;
  const { concept } = place.placed;
  const { length_min, length_max, unit } = createLengthBudget(concept.estimated_hours, request.preferences);
  return renderTemplate(template, {
    values: { language: nameLanguage(primary_language), length_min, length_max },
    choices: {
      ...chooseForLearner(request),
      prerequisites: place.prerequisites.length === 0 ? 'none' : 'some',
      depth: concept.difficulty,
      length: unit,
      task: chooseTask(question),
    },
    data: createLessonData(question),
  });
}

/** Words of lesson for one hour of study: at 200 words a minute two minutes of reading, the rest is practice. */
const WORDS_PER_HOUR = 400;
const SHORTEST_WORDS = 500;
const LONGEST_WORDS = 2400;
/** Beginners need more words for the same thing, experts fewer. */
const LEVEL_FACTOR = { beginner: 1.15, intermediate: 1, advanced: 0.85 } as const;
/** Reading time puts 400 characters of Chinese or Japanese beside 200 words. */
const CHARACTERS_PER_WORD = 2;
const TOLERANCE = 0.15;

/** How long a lesson should be, in words or in characters. */
export function createLengthBudget(hours: number, { current_level, primary_language }: Preferences) {
  const words = Math.min(LONGEST_WORDS, Math.max(SHORTEST_WORDS, hours * WORDS_PER_HOUR));
  const unit = isReadByCharacter(primary_language) ? 'characters' : 'words';
  const length = words * LEVEL_FACTOR[current_level] * (unit === 'characters' ? CHARACTERS_PER_WORD : 1);
  const round = (value: number) => Math.round(value / 50) * 50;
  return {
    unit,
    length_min: round(length * (1 - TOLERANCE)),
    length_max: round(length * (1 + TOLERANCE)),
  } as const;
}
