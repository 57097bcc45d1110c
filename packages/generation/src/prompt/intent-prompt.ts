import {
  type Clock,
  createTimeFrame,
  type GenerateRequest,
  LEVELS,
  type LlmPrompt,
  TIME_FRAME_VALUES,
  TIME_FRAMES,
} from '@roadwright/domain';
import { nameLanguage } from './language-name.ts';
import { createLearnerData } from './learner.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `intent.md` is filled with. */
export const INTENT_SPEC = {
  name: 'intent',
  values: ['language', ...TIME_FRAME_VALUES],
  choices: { level: LEVELS, time_frame: TIME_FRAMES },
} as const satisfies PromptSpec;

/** Renders the question what a request really asks for. */
export function renderIntentPrompt(
  template: PromptTemplate<typeof INTENT_SPEC>,
  request: GenerateRequest,
  now: Clock,
): LlmPrompt {
  const { primary_language, current_level } = request.preferences;
  const { kind, ...time } = createTimeFrame(request.preferences, now);
  return renderTemplate(template, {
    values: { language: nameLanguage(primary_language), ...time },
    choices: { level: current_level, time_frame: kind },
    data: createLearnerData(request),
  });
}
