import type { LlmStep } from '../port/llm.ts';

/** The model steps that a course is made by, in their order. */
export const COURSE_STEPS = [
  'intent',
  'curriculum',
  'validation',
  'edit',
  'tutorial',
  'resources',
  'quiz',
  'verify',
] as const satisfies LlmStep[];
export type CourseStep = (typeof COURSE_STEPS)[number];
