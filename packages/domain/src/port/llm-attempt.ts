import type { LlmScope, LlmStep } from './llm.ts';

/** Tokens of one attempt, as far as the provider tells them apart. */
export interface LlmTokens {
  /** Cached ones among them. */
  readonly input_tokens: number;
  /** Reasoning among them. */
  readonly output_tokens: number;
  readonly cached_input_tokens?: number;
  readonly reasoning_tokens?: number;
}

/** One attempt at the language model, whatever became of it: a row of the ledger. */
export interface LlmAttempt {
  readonly step: LlmStep;
  readonly scope: LlmScope;
  /** 1 for the first of its call; a re-ask counts on. */
  readonly attempt: number;
  /** Where it was sent, without user, key or query. */
  readonly address: string;
  /** The model that was asked. */
  readonly model: string;
  /** The one that answered, where the provider says so. */
  readonly answered_model: string | null;
  readonly outcome: string;
  readonly tokens: LlmTokens;
  /** Whether we counted the tokens, because the provider reported none. */
  readonly estimated: boolean;
  /** null when the price is not known. */
  readonly cost_micro_usd: number | null;
  /** The price list that the cost is from. */
  readonly price_version: string | null;
  readonly queued_ms: number;
  readonly first_token_ms?: number;
  readonly duration_ms: number;
  /** When it ended: milliseconds since 1970. */
  readonly at: number;
}

/** Keeps every attempt and knows what was spent. */
export interface LlmLedger {
  /** Takes an attempt and returns at once. */
  add(attempt: LlmAttempt): void;
  /** What all other processes have spent since then (milliseconds since 1970), in micro-USD, as far as it is known. */
  readSpending(since: number): Promise<number>;
}
