import type { LlmTokens } from '@roadwright/domain';
import type { ModelPrice } from './price-file.ts';

const MILLION = 1_000_000;

/**
 * Counts what tokens cost in whole micro-USD, a started one as a whole; null when the prompt is longer than the price
 * holds for. Cached input and reasoning are parts of the input and the output.
 */
export function countCost(price: ModelPrice, tokens: LlmTokens): number | null {
  const { input_tokens, output_tokens } = tokens;
  if (input_tokens > (price.up_to_input_tokens ?? input_tokens)) return null;
  const cached = Math.min(tokens.cached_input_tokens ?? 0, input_tokens);
  const fresh = input_tokens - cached;
  return Math.ceil(
    (fresh * price.input + cached * price.cached_input + output_tokens * price.output) / MILLION,
  );
}
