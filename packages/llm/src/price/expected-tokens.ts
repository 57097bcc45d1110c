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

/** Weight of the newest call in the running means. */
const NEWEST = 0.2;

interface StepTokens {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

/** What calls of each step usually need: first a table's word, then more and more that of the real calls. */
export interface ExpectedTokens {
  of(step: LlmStep): StepTokens;
  learn(step: LlmStep, tokens: StepTokens): void;
}

/** Starts with what is usual. */
export function createExpectedTokens(): ExpectedTokens {
  const learned = new Map<LlmStep, StepTokens>();
  const of = (step: LlmStep): StepTokens =>
    learned.get(step) ?? {
      input_tokens: USUAL_INPUT_TOKENS[step],
      output_tokens: EXPECTED_OUTPUT_TOKENS[step],
    };
  const mean = (before: number, now: number) => before + NEWEST * (now - before);
  return {
    of,
    learn(step, { input_tokens, output_tokens }) {
      // A refused attempt says nothing about the ones that are answered.
      if (output_tokens === 0) return;
      const before = of(step);
      learned.set(step, {
        input_tokens: mean(before.input_tokens, input_tokens),
        output_tokens: mean(before.output_tokens, output_tokens),
      });
    },
  };
}
