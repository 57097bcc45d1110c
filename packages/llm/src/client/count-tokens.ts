import type { TokenCount, TransportRequest } from '../transport/transport.ts';
import type { Reply } from './collect-reply.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** Estimates the tokens of a prompt. */
export const countPromptTokens = (request: TransportRequest): number =>
  request.messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);

/** Gives what the provider reported, else an estimate; an attempt that was refused outright cost nothing. */
export function countTokens(reply: Reply, prompt_tokens: number): TokenCount {
  if (reply.tokens !== undefined) return reply.tokens;
  if (reply.first_token_ms === undefined) return { input_tokens: 0, output_tokens: 0 };
  return { input_tokens: prompt_tokens, output_tokens: estimateTokens(reply.text) };
}
