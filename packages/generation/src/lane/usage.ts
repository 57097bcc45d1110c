import type { LlmUsage } from '@roadwright/domain';
import { z } from 'zod';

/** What work without a call costs. */
export const NO_USAGE: LlmUsage = { llm_calls: 0, input_tokens: 0, output_tokens: 0 };

/** Adds what several answers cost. */
export const sumUsage = (usages: readonly LlmUsage[]): LlmUsage =>
  usages.reduce(
    (sum, usage) => ({
      llm_calls: sum.llm_calls + usage.llm_calls,
      input_tokens: sum.input_tokens + usage.input_tokens,
      output_tokens: sum.output_tokens + usage.output_tokens,
    }),
    NO_USAGE,
  );

const paidSchema = z.object({
  meta: z.object({
    usage: z.object({ llm_calls: z.int(), input_tokens: z.int(), output_tokens: z.int() }),
  }),
});

/** Reads what a failed call has cost all the same, from the facts that the model's client puts into its error. */
export function readErrorUsage(error: unknown): LlmUsage {
  const paid = paidSchema.safeParse(error);
  return paid.success ? paid.data.meta.usage : NO_USAGE;
}
