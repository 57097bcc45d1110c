import {
  type Clock,
  CONTENT_PREFERENCES,
  type CurriculumAnswer,
  type Framework,
  type GenerateRequest,
  type IntentAnswer,
  LEVELS,
  type LlmPrompt,
  type OutlineIssue,
} from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import { chooseForLearner, createLearnerData } from './learner.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';
import { createTimeFrame, TIME_FRAME_VALUES, TIME_FRAMES, type TimeFrame } from './time-frame.ts';

const VALUES = ['language', 'max_concepts', ...TIME_FRAME_VALUES] as const;
const LEARNER_CHOICES = { level: LEVELS, format: CONTENT_PREFERENCES, time_frame: TIME_FRAMES } as const;

/** What `curriculum.md` is filled with. */
export const CURRICULUM_SPEC = {
  name: 'curriculum',
  values: VALUES,
  choices: { ...LEARNER_CHOICES, size: ['small', 'full'] },
} as const satisfies PromptSpec;

/** What `curriculum-repair.md` is filled with. */
export const REPAIR_SPEC = {
  name: 'curriculum-repair',
  values: VALUES,
  choices: { time_frame: TIME_FRAMES },
} as const satisfies PromptSpec;

/** What `curriculum-revise.md` is filled with. */
export const REVISE_SPEC = {
  name: 'curriculum-revise',
  values: VALUES,
  choices: LEARNER_CHOICES,
} as const satisfies PromptSpec;

/** Below this many concepts, 3 stages of 2 modules each would hold hardly more than one concept a module. */
const FULL_SIZE = 12;
/** The least that an easy concept takes, in hours. */
const SHORTEST_CONCEPT = 0.5;

/** Who learns what, and by when: what every outline is asked for with. */
export interface OutlineQuestion {
  readonly request: GenerateRequest;
  readonly intent: IntentAnswer;
  readonly now: Clock;
}

/** Renders the request for a first outline. */
export function renderCurriculumPrompt(
  template: PromptTemplate<typeof CURRICULUM_SPEC>,
  question: OutlineQuestion,
): LlmPrompt {
  const { values, time_frame, data } = createOutlineInput(question);
  const size = values.max_concepts < FULL_SIZE ? 'small' : 'full';
  const choices = { ...chooseForLearner(question.request), time_frame, size } as const;
  return renderTemplate(template, { values, choices, data });
}

/** Renders the request to mend an outline that breaks rules. */
export function renderRepairPrompt(
  template: PromptTemplate<typeof REPAIR_SPEC>,
  question: OutlineQuestion & {
    readonly outline: CurriculumAnswer;
    readonly issues: readonly OutlineIssue[];
  },
): LlmPrompt {
  const { values, time_frame, data } = createOutlineInput(question);
  const { outline, issues } = question;
  return renderTemplate(template, { values, choices: { time_frame }, data: { ...data, outline, issues } });
}

/** Renders the request to change an outline that a person has rejected. */
export function renderRevisePrompt(
  template: PromptTemplate<typeof REVISE_SPEC>,
  question: OutlineQuestion & { readonly outline: Framework; readonly feedback: string },
): LlmPrompt {
  const { values, time_frame, data } = createOutlineInput(question);
  const { outline, feedback } = question;
  const choices = { ...chooseForLearner(question.request), time_frame };
  return renderTemplate(template, { values, choices, data: { ...data, outline, feedback } });
}

function createOutlineInput({ request, intent, now }: OutlineQuestion) {
  const { kind, ...time } = createTimeFrame(request.preferences, now);
  const max_concepts = limitConcepts(request.options.max_concepts, { kind, ...time });
  const language = nameLanguage(request.preferences.primary_language);
  return {
    values: { language, max_concepts, ...time },
    time_frame: kind,
    data: { ...createLearnerData(request), max_concepts, intent },
  };
}

/** A near deadline has room for few concepts, whatever number is allowed. */
const limitConcepts = (max_concepts: number, { kind, total_hours }: TimeFrame): number =>
  kind === 'open'
    ? max_concepts
    : Math.min(max_concepts, Math.max(1, Math.floor(total_hours / SHORTEST_CONCEPT)));
