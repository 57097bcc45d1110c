import type { AnswerCache } from '../cache/answer-cache.ts';
import { openFileCache } from '../cache/open-file-cache.ts';
import { systemClock } from '../clock/system-clock.ts';
import type { ProviderSettings } from '../provider/provider-settings.ts';
import { type ResolvedProvider, resolveProvider } from '../provider/resolve-provider.ts';
import type { PriceBook } from './create-price-book.ts';
import { findUnpricedModels } from './find-unpriced-models.ts';
import { loadPrices } from './load-prices.ts';

interface Settings extends ProviderSettings {
  /** Path of a file with prices of one's own. */
  readonly prices?: string | undefined;
  readonly daily_budget_micro_usd?: number | undefined;
  /** A folder of answers that are used again. */
  readonly cache_dir?: string | undefined;
}

/** A provider with what it costs. */
export interface PricedProvider {
  readonly provider: ResolvedProvider;
  readonly prices: PriceBook;
  /** What all tasks together may cost in a day (UTC). */
  readonly daily_budget_micro_usd: number | undefined;
  readonly cache: AnswerCache | undefined;
}

interface Outside {
  /** Told what the disk refused of the kept answers; no call fails by it. */
  readonly onCacheFault?: (error: unknown) => void;
}

/** Finds provider and prices, or everything that keeps them from being used, each fault as a sentence for a person. */
export async function resolvePricedProvider(
  settings: Settings,
  outside: Outside = {},
): Promise<PricedProvider | { readonly faults: readonly string[] }> {
  const [resolution, loading, opening] = await Promise.all([
    resolveProvider(settings),
    loadPrices(settings.prices),
    openCache(settings, outside),
  ]);
  if ('faults' in resolution || 'faults' in loading || 'faults' in opening) {
    const parts = [resolution, loading, opening];
    return { faults: parts.flatMap((part) => ('faults' in part ? part.faults : [])) };
  }
  const { daily_budget_micro_usd } = settings;
  const priced = { ...resolution, ...loading, ...opening, daily_budget_micro_usd };
  const unpriced = findUnpricedModels(priced.provider, priced.prices, systemClock.now());
  if (daily_budget_micro_usd === undefined || unpriced.length === 0) return priced;
  return {
    faults: [
      `LLM_DAILY_BUDGET_MICRO_USD cannot be kept, because the price of ${unpriced.join(', ')} is not known. Name it in LLM_PRICES.`,
    ],
  };
}

async function openCache(
  { cache_dir: dir, provider }: Settings,
  { onCacheFault: onFault }: Outside,
): Promise<{ cache: AnswerCache | undefined } | { faults: string[] }> {
  // The offline author is quicker than a file, and free.
  if (dir === undefined || provider === 'demo') return { cache: undefined };
  try {
    return { cache: await openFileCache({ dir, ...(onFault === undefined ? {} : { onFault }) }) };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}
