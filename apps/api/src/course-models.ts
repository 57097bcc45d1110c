import type { AnswerTokens, CourseStep, Pace } from '@roadwright/domain';
import { countCost, type PriceBook, type ResolvedProvider } from '@roadwright/llm';

/** Who answers a step. */
interface StepModel {
  readonly address: string;
  readonly model: string;
  /** In whole micro-USD; null when the price is not known. */
  countCost(tokens: AnswerTokens): number | null;
}

/** The models that courses are made with, and how fast they may be asked. */
export interface CourseModels {
  readonly pace: Pace;
  find(step: CourseStep): StepModel;
}

/** Reads the models from a provider; what its fallbacks would take instead is not reckoned with. */
export function readCourseModels(
  { endpoints: [endpoint], ceilings: { rpm, tpm } }: ResolvedProvider,
  prices: PriceBook,
  at: number,
): CourseModels {
  const { address } = endpoint.transport;
  return {
    pace: {
      calls_at_once: endpoint.max_concurrency,
      calls_per_minute: rpm ?? Number.POSITIVE_INFINITY,
      tokens_per_minute: tpm ?? Number.POSITIVE_INFINITY,
    },
    find(step) {
      const model = endpoint.modelForStep(step);
      const price = prices.find({ address, model, at });
      return { address, model, countCost: (tokens) => price && countCost(price, tokens) };
    },
  };
}
