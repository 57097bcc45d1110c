import type { TokenCount } from '../transport/transport.ts';
import type { Reply } from './collect-reply.ts';
import type { Question } from './create-question.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** Estimates the tokens of a prompt. */
export const countPromptTokens = ({ messages }: Question): number =>
  messages.reduce((sum, { text }) => sum + estimateTokens(text), 0);

/** The tokens of an attempt, and what else its reply tells the bill. */
export interface AttemptTokens extends TokenCount {
  /** Whether we counted, because the provider reported nothing. */
  readonly estimated?: boolean;
  readonly answered_model?: string | undefined;
}

/** Gives what the provider reported, else an estimate; an attempt that was refused outright cost nothing. */
export function countTokens(reply: Reply, prompt_tokens: number): AttemptTokens {
  const { tokens, text, first_token_ms, model: answered_model } = reply;
  if (tokens !== undefined) return { ...tokens, answered_model };
  if (first_token_ms === undefined) return { input_tokens: 0, output_tokens: 0 };
  const output_tokens = estimateTokens(text);
  return { input_tokens: prompt_tokens, output_tokens, estimated: true, answered_model };
}
