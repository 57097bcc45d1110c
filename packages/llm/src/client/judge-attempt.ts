import { cleanText } from '@roadwright/domain';
import { classifyFailure } from '../failure/classify-failure.ts';
import type { Failure, FailureKind } from '../failure/failure.ts';
import { stripThinking } from '../ladder/strip-thinking.ts';
import type { Reply } from './collect-reply.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { TimeoutKind } from './watch-attempt.ts';

/** A whole, non-empty, storable answer. */
export interface Answer {
  readonly text: string;
  readonly reason: 'stop' | 'other';
  /** The model that really answered. */
  readonly model: string;
}

export type AttemptResult = { readonly answer: Answer } | { readonly failure: Failure };

const fail = (kind: FailureKind, reply?: Reply): AttemptResult => ({
  failure: { kind, message: '', headers: reply?.headers ?? {} },
});

/** Some models answer with a dash, a fence or a row of dots. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

function failTruncated({ headers, tokens, text }: Reply): AttemptResult {
  const output_tokens = tokens?.output_tokens ?? estimateTokens(text);
  return { failure: { kind: 'truncated', message: '', headers, output_tokens } };
}

/** Judges an answer that came to its end. */
export function judgeReply(reply: Reply, asked_model: string): AttemptResult {
  if (reply.reason === 'length') return failTruncated(reply);
  if (reply.reason === 'content_filter') return fail('refused', reply);
  const text = stripThinking(cleanText(reply.text)).trim();
  if (!HAS_WORDS.test(text)) return fail('empty', reply);
  return {
    answer: { text, reason: reply.reason === 'stop' ? 'stop' : 'other', model: reply.model ?? asked_model },
  };
}

/** Judges what broke an attempt: our own time limit, else what the transport threw. */
export const judgeError = (error: unknown, passed: TimeoutKind | undefined, now_ms: number): AttemptResult =>
  passed === undefined ? { failure: classifyFailure(error, now_ms) } : fail(passed);
