import type { LlmUsage } from '@roadwright/domain';
import { z } from 'zod';

/** What work without a call costs. */
export const NO_USAGE: LlmUsage = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };

/** Adds what several answers cost; the price of the whole is unknown when that of a part is. */
export const sumUsage = (usages: readonly LlmUsage[]): LlmUsage =>
  usages.reduce(
    (sum, usage) => ({
      llm_calls: sum.llm_calls + usage.llm_calls,
      input_tokens: sum.input_tokens + usage.input_tokens,
      output_tokens: sum.output_tokens + usage.output_tokens,
      cost_micro_usd:
        sum.cost_micro_usd === null || usage.cost_micro_usd === null
          ? null
          : sum.cost_micro_usd + usage.cost_micro_usd,
    }),
    NO_USAGE,
  );

const paidSchema = z.object({
  meta: z.object({
    usage: z.object({
      llm_calls: z.int(),
      input_tokens: z.int(),
      output_tokens: z.int(),
      cost_micro_usd: z.int().nullable(),
    }),
  }),
});

/** Reads what a failed call has cost all the same, from the facts that the model's client puts into its error. */
export function readErrorUsage(error: unknown): LlmUsage {
  const paid = paidSchema.safeParse(error);
  return paid.success ? paid.data.meta.usage : NO_USAGE;
}
