import type { LlmStep } from '@roadwright/domain';
import { EXPECTED_OUTPUT_TOKENS } from '../client/expected-output-tokens.ts';

/** Tokens of our prompts with a usual request in them; those of a quiz carry the lesson. */
const USUAL_INPUT_TOKENS: Record<LlmStep, number> = {
  intent: 1000,
  curriculum: 2000,
  validation: 4000,
  edit: 6000,
  tutorial: 1800,
  resources: 1200,
  quiz: 4000,
  verify: 1500,
};

/** Tokens of a call. */
export interface StepTokens {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

/** Gives the tokens that a call of a step usually needs, before any was made. */
export const findUsualTokens = (step: LlmStep): StepTokens => ({
  input_tokens: USUAL_INPUT_TOKENS[step],
  output_tokens: EXPECTED_OUTPUT_TOKENS[step],
});
