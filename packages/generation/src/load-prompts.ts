import { readFileSync } from 'node:fs';
import { ANSWER_CHECK_SPEC, LINK_REPLACEMENT_SPEC, QUIZ_REPAIR_SPEC } from './prompt/check-prompts.ts';
import { EDIT_SPEC, PLAN_SPEC } from './prompt/edit-prompts.ts';
import { INTENT_SPEC } from './prompt/intent-prompt.ts';
import { CURRICULUM_SPEC } from './prompt/outline-prompts.ts';
import { type PromptSpec, type PromptTemplate, parseTemplate } from './prompt/parse-template.ts';
import { QUIZ_SPEC } from './prompt/quiz-prompt.ts';
import { RESOURCES_SPEC } from './prompt/resources-prompt.ts';
import { TUTORIAL_SPEC } from './prompt/tutorial-prompt.ts';
import { VALIDATION_SPEC } from './prompt/validation-prompt.ts';

// This file lies directly in src, and its build directly in dist: one level below the package in both.
const FOLDER = new URL('../prompts/', import.meta.url);

const load = <const S extends PromptSpec>(spec: S): PromptTemplate<S> =>
  parseTemplate(readFileSync(new URL(`${spec.name}.md`, FOLDER), 'utf8'), spec);

/** Reads every prompt of the package. @throws Error when one is missing or does not fit the code */
export const loadPrompts = () => ({
  intent: load(INTENT_SPEC),
  curriculum: load(CURRICULUM_SPEC),
  validation: load(VALIDATION_SPEC),
  plan: load(PLAN_SPEC),
  edit: load(EDIT_SPEC),
  tutorial: load(TUTORIAL_SPEC),
  resources: load(RESOURCES_SPEC),
  quiz: load(QUIZ_SPEC),
  answerCheck: load(ANSWER_CHECK_SPEC),
  quizRepair: load(QUIZ_REPAIR_SPEC),
  linkReplacement: load(LINK_REPLACEMENT_SPEC),
});
/** Every prompt of the package, ready to be rendered. */
export type Prompts = ReturnType<typeof loadPrompts>;
