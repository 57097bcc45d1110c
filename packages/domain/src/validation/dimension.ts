/** What a critic scores an outline by, from 0 to 100 each. */
export const DIMENSIONS = [
  'completeness',
  'progression',
  'stage_coherence',
  'module_clarity',
  'learner_fit',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How much each counts; together 1. */
export const DIMENSION_WEIGHTS = {
  completeness: 0.3,
  progression: 0.25,
  stage_coherence: 0.2,
  module_clarity: 0.15,
  learner_fit: 0.1,
} as const satisfies Record<Dimension, number>;
