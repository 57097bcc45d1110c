import type { LlmSettings } from '@roadwright/config';
import { type ResolvedProvider, resolveProvider } from '@roadwright/llm';

/** Finds the configured provider; null when it cannot be found. */
export type ProviderLookup = () => Promise<ResolvedProvider | null>;

/** A lookup may take seconds; so long its failure stands for those who ask next. */
const FAILURE_HOLDS_MS = 60_000;

interface Lookup {
  readonly found: Promise<ResolvedProvider | null>;
  /** Milliseconds since 1970; it is looked again from then on. */
  holds_until: number;
}

/**
 * Looks the provider up when it is first asked for: most apis never are, and some have no key. A failed lookup is made
 * again after a minute.
 */
export function createProviderLookup(llm: LlmSettings, now: () => number): ProviderLookup {
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

  return () => {
    if (last === undefined || now() >= last.holds_until) last = look();
    return last.found;
  };
}
