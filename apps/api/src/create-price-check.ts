import type { LlmSettings } from '@roadwright/config';
import { findUnpricedModels, type PriceBook, type ResolvedProvider, resolveProvider } from '@roadwright/llm';

/** A lookup may take seconds; so long its failure stands for those who ask next. */
const FAILURE_HOLDS_MS = 60_000;

interface Lookup {
  /** null when no model can be found. */
  readonly found: Promise<ResolvedProvider | null>;
  /** Milliseconds since 1970; it is looked again from then on. */
  holds_until: number;
}

/**
 * Tells which of the configured models have no known price, null when no model can be found. The models are looked up
 * when that is first asked: most apis never are, and some have no key. A failed lookup is made again after a minute.
 */
export function createPriceCheck(
  llm: LlmSettings,
  prices: PriceBook,
  now: () => number,
): () => Promise<readonly string[] | null> {
  let last: Lookup | undefined;

  function look(): Lookup {
    const found = resolveProvider(llm).then((made) => ('faults' in made ? null : made.provider));
    const lookup: Lookup = { found, holds_until: Number.POSITIVE_INFINITY };
    const noteFailure = () => {
      lookup.holds_until = now() + FAILURE_HOLDS_MS;
    };
    void found.then((provider) => provider ?? noteFailure(), noteFailure);
    return lookup;
  }

  return async () => {
    if (last === undefined || now() >= last.holds_until) last = look();
    const provider = await last.found;
    return provider && findUnpricedModels(provider, prices, now());
  };
}
