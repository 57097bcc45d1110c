import type { LlmSettings } from '@roadwright/config';
import { findUnpricedModels, type PriceBook } from '@roadwright/llm';
import type { ApiDeps } from './api-deps.ts';
import { readCourseModels } from './course-models.ts';
import { createProviderLookup } from './create-provider-lookup.ts';

/** Makes what the routes ask about the configured models; the provider is looked up once for all of them. */
export function createModelLookups(
  llm: LlmSettings,
  prices: PriceBook,
  now: () => number,
): Pick<ApiDeps, 'findUnpricedModels' | 'findCourseModels'> {
  const findProvider = createProviderLookup(llm, now);
  return {
    findUnpricedModels: async () => {
      const provider = await findProvider();
      return provider && findUnpricedModels(provider, prices, now());
    },
    findCourseModels: async () => {
      const provider = await findProvider();
      return provider && readCourseModels(provider, prices, now());
    },
  };
}
