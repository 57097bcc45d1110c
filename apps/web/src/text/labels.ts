import type { ConceptStatus, Preferences, TaskStatus, TaskStep } from '@roadwright/domain';

/** What the machine is doing, in a learner's words. */
export const STEP_LABELS: Readonly<Record<TaskStep, string>> = {
  queued: 'Waiting for a worker',
  intent_analysis: 'Understanding your goal',
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

export const TASK_LABELS: Readonly<Record<TaskStatus, string>> = {
  pending: 'waiting',
  processing: 'being written',
  human_review_pending: 'waits for your review',
  completed: 'complete',
  partial_failure: 'incomplete',
  failed: 'failed',
  cancelled: 'cancelled',
};

export const CONCEPT_LABELS: Readonly<Record<ConceptStatus, string>> = {
  pending: 'not written yet',
  generating: 'being written',
  completed: 'complete',
  partial: 'incomplete',
  failed: 'failed',
};

export const LEVEL_LABELS: Readonly<Record<Preferences['current_level'], string>> = {
  beginner: 'Beginner: it is new to me',
  intermediate: 'Intermediate: I know the basics',
  advanced: 'Advanced: I want the depths',
};
