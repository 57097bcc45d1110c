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

interface Sent {
  /** Of the prompt. */
  readonly prompt_tokens: number;
  /** Whether we hung up: the provider had the prompt then, and may bill it although nothing came back. */
  readonly is_given_up: boolean;
}

/** Gives what the provider reported, else an estimate; an attempt that was refused outright cost nothing. */
export function countTokens(reply: Reply, { prompt_tokens, is_given_up }: Sent): AttemptTokens {
  const { tokens, text, first_token_ms, model: answered_model } = reply;
  if (tokens !== undefined) return { ...tokens, answered_model };
  if (first_token_ms === undefined && !is_given_up) return { input_tokens: 0, output_tokens: 0 };
  const output_tokens = estimateTokens(text);
  return { input_tokens: prompt_tokens, output_tokens, estimated: true, answered_model };
}
