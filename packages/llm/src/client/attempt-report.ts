import type { LlmTextCall, TimerClock } from '@roadwright/domain';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import type { AttemptOutcome } from '../limiter/limiter.ts';
import type { Route } from '../route/route.ts';
import type { TokenCount } from '../transport/transport.ts';
import type { BilledAttempt, CallRun } from './call-run.ts';
import type { Reply } from './collect-reply.ts';
import type { AttemptTokens } from './count-tokens.ts';
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
    ...findShortage(failure),
  };
}

/** "Rate limit reached … on tokens per min (TPM)", "… input tokens per minute", "GenerateContentInputTokensPerModel". */
const TOKEN_WORDS = /\bTPM\b|tokens?[ _-]?per|token[ _-]?(rate|quota|limit)/i;

function findShortage({ kind, message }: Failure): Pick<AttemptOutcome, 'short_of'> {
  return kind === 'throttled_rate' && TOKEN_WORDS.test(message) ? { short_of: 'tokens' } : {};
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
  /** Absent when we gave the attempt up ourselves. */
  readonly result: AttemptResult | undefined;
  readonly reply: Reply;
  readonly tokens: AttemptTokens;
  readonly billed: BilledAttempt;
  readonly queued_ms: number;
  readonly duration_ms: number;
  readonly at: number;
}

/** Renders an attempt for whoever watches. */
export function createRecord(
  { step, scope }: LlmTextCall,
  { model, transport }: Route,
  { result, reply, tokens, billed, ...times }: Measured,
): AttemptRecord {
  const failure = result !== undefined && 'failure' in result ? result.failure : undefined;
  const { estimated: _estimated, answered_model: _model, ...counted } = tokens;
  return {
    step,
    scope,
    address: transport.address,
    model,
    ...billed,
    outcome: result === undefined ? 'aborted' : (failure?.kind ?? 'ok'),
    ...(failure?.status === undefined ? {} : { status: failure.status }),
    ...(failure?.retry_after_ms === undefined ? {} : { retry_after_ms: failure.retry_after_ms }),
    ...(reply.first_token_ms === undefined ? {} : { first_token_ms: reply.first_token_ms }),
    tokens: counted,
    ...times,
  };
}

interface Hit {
  /** When the question was asked. */
  readonly started: number;
  /** The model that had answered. */
  readonly model: string;
}

/** Renders an answer that the model was not asked for: it has cost only the wait for whoever was asking the same. */
export function createCachedRecord(
  { now }: Pick<TimerClock, 'now'>,
  { call: { step, scope }, visits }: CallRun,
  { started, model: answered_model }: Hit,
): AttemptRecord {
  const { model, transport } = visits[0].route;
  return {
    step,
    scope,
    attempt: 1,
    address: transport.address,
    model,
    answered_model,
    outcome: 'cached',
    tokens: { input_tokens: 0, output_tokens: 0 },
    estimated: false,
    cost_micro_usd: 0,
    price_version: null,
    queued_ms: now() - started,
    duration_ms: 0,
    at: now(),
  };
}
