import type { LlmStep } from '@roadwright/domain';
import { findUsualTokens, type StepTokens } from './usual-tokens.ts';

/** Weight of the newest call in the running means. */
const NEWEST = 0.2;

/** What calls of each step usually need: first a table's word, then more and more that of the real calls. */
export interface ExpectedTokens {
  of(step: LlmStep): StepTokens;
  learn(step: LlmStep, tokens: StepTokens): void;
}

/** Starts with what is usual. */
export function createExpectedTokens(): ExpectedTokens {
  const learned = new Map<LlmStep, StepTokens>();
  const of = (step: LlmStep): StepTokens => learned.get(step) ?? findUsualTokens(step);
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
