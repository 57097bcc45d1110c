import type { TaskStep } from '@roadwright/domain';

/** What the machine is doing, in a learner's words. */
export const STEP_LABELS: Readonly<Record<TaskStep, string>> = {
  queued: 'Waiting for a worker',
  intent_analysis: 'Understanding the goal',
  curriculum_design: 'Designing the outline',
  structure_validation: 'Checking the outline',
  roadmap_edit: 'Revising the outline',
  human_review: 'Waiting for your review',
  content_generation: 'Writing lessons',
  work_metadata: 'Asking who knows the work',
  work_content: 'Reading its text',
  work_references: 'Reading what it cites',
  finalizing: 'Finishing',
};

/** The label of a step, with its round, which counts from 0, from the second on. */
export const renderStep = (step: TaskStep, round: number | null | undefined): string =>
  round !== null && round !== undefined && round > 0
    ? `${STEP_LABELS[step]} (round ${round + 1})`
    : STEP_LABELS[step];
