import {
  type Clock,
  CONTENT_PREFERENCES,
  createTimeFrame,
  type GenerateRequest,
  type IntentAnswer,
  LEVELS,
  type LlmPrompt,
  limitConcepts,
  TIME_FRAME_VALUES,
  TIME_FRAMES,
} from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import { chooseForLearner, createLearnerData } from './learner.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** Values and choices of every template about an outline. */
export const OUTLINE_VALUES = ['language', 'max_concepts', ...TIME_FRAME_VALUES] as const;
export const LEARNER_CHOICES = {
  level: LEVELS,
  format: CONTENT_PREFERENCES,
  time_frame: TIME_FRAMES,
} as const;

/** What `curriculum.md` is filled with. */
export const CURRICULUM_SPEC = {
  name: 'curriculum',
  values: OUTLINE_VALUES,
  choices: { ...LEARNER_CHOICES, size: ['small', 'full'] },
} as const satisfies PromptSpec;

/** Below this many concepts, 3 stages of 2 modules each would hold hardly more than one concept a module. */
const FULL_SIZE = 12;

/** Who learns what, and by when: what every question about an outline is asked with. */
export interface OutlineQuestion {
  readonly request: GenerateRequest;
  readonly intent: IntentAnswer;
  /** The most that the outline may have. */
  readonly max_concepts: number;
  readonly now: Clock;
}

/** Renders the request for a first outline. */
export function renderCurriculumPrompt(
  template: PromptTemplate<typeof CURRICULUM_SPEC>,
  question: OutlineQuestion,
): LlmPrompt {
  const { values, choices, data } = createOutlineInput(question);
  const size = values.max_concepts < FULL_SIZE ? 'small' : 'full';
  return renderTemplate(template, { values, choices: { ...choices, size }, data });
}

/** Gives what a template about an outline is filled with, as far as it is the same for all of them. */
export function createOutlineInput({ request, intent, max_concepts: most, now }: OutlineQuestion) {
  const { kind, ...time } = createTimeFrame(request.preferences, now);
  const max_concepts = limitConcepts(most, { kind, ...time });
  const language = nameLanguage(request.preferences.primary_language);
  return {
    values: { language, max_concepts, ...time },
    choices: { ...chooseForLearner(request), time_frame: kind },
    data: { ...createLearnerData(request), max_concepts, intent },
  };
}
