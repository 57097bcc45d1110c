import type { Framework, LlmPrompt, OutlineIssue } from '@roadwright/domain';
import {
  createOutlineInput,
  LEARNER_CHOICES,
  OUTLINE_VALUES,
  type OutlineQuestion,
} from './outline-prompts.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `roadmap-validation.md` is filled with. */
export const VALIDATION_SPEC = {
  name: 'roadmap-validation',
  values: OUTLINE_VALUES,
  choices: LEARNER_CHOICES,
} as const satisfies PromptSpec;

interface Examined extends OutlineQuestion {
  readonly outline: Framework;
  /** What the rules have found already. */
  readonly findings: readonly OutlineIssue[];
}

/** Renders the question how good an outline is. */
export function renderValidationPrompt(
  template: PromptTemplate<typeof VALIDATION_SPEC>,
  { outline, findings, ...question }: Examined,
): LlmPrompt {
  const { values, choices, data } = createOutlineInput(question);
  return renderTemplate(template, { values, choices, data: { ...data, outline, findings } });
}
