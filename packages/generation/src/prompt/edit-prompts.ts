import {
  type EditPlan,
  type Framework,
  type LlmPrompt,
  TIME_FRAMES,
  type ValidationIssue,
} from '@roadwright/domain';
import {
  createOutlineInput,
  LEARNER_CHOICES,
  OUTLINE_VALUES,
  type OutlineQuestion,
} from './outline-prompts.ts';
import type { PromptSpec, PromptTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

/** What `edit-plan.md` is filled with. */
export const PLAN_SPEC = {
  name: 'edit-plan',
  values: OUTLINE_VALUES,
  choices: { time_frame: TIME_FRAMES },
} as const satisfies PromptSpec;

/** What `roadmap-edit.md` is filled with. */
export const EDIT_SPEC = {
  name: 'roadmap-edit',
  values: OUTLINE_VALUES,
  choices: { ...LEARNER_CHOICES, cause: ['repair', 'feedback'] },
} as const satisfies PromptSpec;

interface Outlined extends OutlineQuestion {
  readonly outline: Framework;
}

interface Rejected extends Outlined {
  readonly feedback: string;
  /** What was said in earlier rounds, oldest first. */
  readonly earlier_feedback: readonly string[];
}

/** Renders the question what a person's feedback asks for. */
export function renderEditPlanPrompt(
  template: PromptTemplate<typeof PLAN_SPEC>,
  { outline, feedback, earlier_feedback, ...question }: Rejected,
): LlmPrompt {
  const { values, choices, data } = createOutlineInput(question);
  return renderTemplate(template, {
    values,
    choices: { time_frame: choices.time_frame },
    data: { ...data, outline, feedback, earlier_feedback },
  });
}

/** Renders the request to mend the issues of an outline. */
export function renderRepairPrompt(
  template: PromptTemplate<typeof EDIT_SPEC>,
  { outline, issues, ...question }: Outlined & { readonly issues: readonly ValidationIssue[] },
): LlmPrompt {
  const { values, choices, data } = createOutlineInput(question);
  return renderTemplate(template, {
    values,
    choices: { ...choices, cause: 'repair' },
    data: { ...data, outline, issues },
  });
}

/** Renders the request to change an outline as a person's feedback asks; without a plan the feedback speaks for itself. */
export function renderFeedbackPrompt(
  template: PromptTemplate<typeof EDIT_SPEC>,
  { outline, plan, feedback, earlier_feedback, ...question }: Rejected & { readonly plan: EditPlan | null },
): LlmPrompt {
  const { values, choices, data } = createOutlineInput(question);
  return renderTemplate(template, {
    values,
    choices: { ...choices, cause: 'feedback' },
    data: { ...data, outline, plan, feedback, earlier_feedback },
  });
}
