import type { LlmStep } from '@roadwright/domain';

/** Tokens that an answer of each step is expected to have, for pacing only: the limiter is told the real figure later. */
export const EXPECTED_OUTPUT_TOKENS: Record<LlmStep, number> = {
  intent: 400,
  curriculum: 5000,
  validation: 1500,
  edit: 3000,
  tutorial: 2500,
  resources: 800,
  quiz: 1200,
  verify: 300,
};
