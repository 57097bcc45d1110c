import type { LlmStep } from '@roadwright/domain';
import type { PriceBook } from './create-price-book.ts';

const STEPS: Record<LlmStep, true> = {
  intent: true,
  curriculum: true,
  validation: true,
  edit: true,
  tutorial: true,
  resources: true,
  quiz: true,
  verify: true,
};

interface Configured {
  readonly endpoints: readonly {
    readonly transport: { readonly address: string };
    modelForStep(step: LlmStep): string;
  }[];
}

/** Lists the configured models, fallbacks too, without a known price; while there are any, no budget can be kept. */
export function findUnpricedModels({ endpoints }: Configured, prices: PriceBook, at: number): string[] {
  const unpriced = endpoints.flatMap(({ transport: { address }, modelForStep }) =>
    (Object.keys(STEPS) as LlmStep[])
      .map((step) => modelForStep(step))
      .filter((model) => prices.find({ address, model, at }) === null),
  );
  return [...new Set(unpriced)];
}
