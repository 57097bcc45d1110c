import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import type { AttemptOutcome } from '../limiter/limiter.ts';
import type { TokenCount } from '../transport/transport.ts';
import type { CallRun } from './call-run.ts';
import type { Reply } from './collect-reply.ts';
import type { AttemptRecord } from './engine.ts';
import type { AttemptResult } from './judge-attempt.ts';

/** Tells the limiter how an attempt ended; no result means that we gave it up ourselves. */
export function createOutcome(
  result: AttemptResult | undefined,
  reply: Reply,
  tokens: TokenCount,
): AttemptOutcome {
  const spent = tokens.input_tokens + tokens.output_tokens;
  const seen = {
    headers: reply.headers,
    ...(reply.first_token_ms === undefined ? {} : { first_token_ms: reply.first_token_ms, tokens: spent }),
  };
  if (result === undefined) return { kind: 'aborted', ...seen };
  if ('answer' in result) return { kind: 'ok', ...seen };
  const { failure } = result;
  return {
    kind: findOutcomeKind(failure),
    ...seen,
    headers: failure.headers,
    ...(failure.retry_after_ms === undefined ? {} : { retry_after_ms: failure.retry_after_ms }),
  };
}

function findOutcomeKind({ kind }: Failure): AttemptOutcome['kind'] {
  if (kind === 'throttled_rate' || kind === 'throttled_concurrency') return kind;
  // The provider did its work; that the answer is of no use says nothing about pace.
  if (kind === 'truncated' || kind === 'empty' || kind === 'refused') return 'ok';
  const { code } = FAILURE_RULES[kind];
  if (code === 'llm_timeout') return 'timeout';
  return kind === 'overloaded' ? 'overloaded' : 'failed';
}

interface Measured {
  readonly reply: Reply;
  readonly tokens: TokenCount;
  readonly queued_ms: number;
  readonly duration_ms: number;
}

/** Renders an attempt for whoever watches. */
export function createRecord(
  { call, model }: CallRun,
  result: AttemptResult | undefined,
  { reply, tokens, queued_ms, duration_ms }: Measured,
): AttemptRecord {
  const failure = result !== undefined && 'failure' in result ? result.failure : undefined;
  return {
    step: call.step,
    model,
    scope: call.scope,
    outcome: result === undefined ? 'aborted' : (failure?.kind ?? 'ok'),
    ...(failure?.status === undefined ? {} : { status: failure.status }),
    ...(failure?.retry_after_ms === undefined ? {} : { retry_after_ms: failure.retry_after_ms }),
    queued_ms,
    ...(reply.first_token_ms === undefined ? {} : { first_token_ms: reply.first_token_ms }),
    duration_ms,
    tokens,
  };
}
