import type { Permit } from '../limiter/limiter.ts';
import type { TransportRequest } from '../transport/transport.ts';
import { createOutcome, createRecord } from './attempt-report.ts';
import { type CallRun, findStopReason } from './call-run.ts';
import { collectReply, createReply, type Reply } from './collect-reply.ts';
import { countPromptTokens, countTokens } from './count-tokens.ts';
import type { Engine } from './engine.ts';
import { EXPECTED_OUTPUT_TOKENS } from './expected-output-tokens.ts';
import { type AttemptResult, judgeError, judgeReply } from './judge-attempt.ts';
import { watchAttempt } from './watch-attempt.ts';

/**
 * Sends a request once, when the limiter lets it, and judges what came back. What belongs around each attempt
 * (a cache, a budget, a breaker) wraps this one function.
 *
 * @throws the caller's reason, or why no attempt may begin any more.
 */
export async function attempt(
  engine: Engine,
  run: CallRun,
  request: TransportRequest,
): Promise<AttemptResult> {
  const { clock } = engine;
  const prompt_tokens = countPromptTokens(request);
  const queued_at = clock.now();
  const permit = await acquire(engine, run, prompt_tokens);
  const sent_at = clock.now();
  const reply = createReply();
  let result: AttemptResult | undefined;
  try {
    result = await send(engine, run, { request, reply });
    return result;
  } finally {
    const tokens = countTokens(reply, prompt_tokens);
    run.addAttempt(tokens);
    permit.report(createOutcome(result, reply, tokens));
    const times = { queued_ms: sent_at - queued_at, duration_ms: clock.now() - sent_at };
    engine.observer.onAttempt?.(createRecord(run, result, { reply, tokens, ...times }));
  }
}

async function acquire(engine: Engine, run: CallRun, prompt_tokens: number): Promise<Permit> {
  const { step, scope } = run.call;
  const tokens = prompt_tokens + EXPECTED_OUTPUT_TOKENS[step];
  try {
    const permit = await engine.limiter.acquire({ tokens, scope, signal: run.closing });
    if (!run.closing.aborted) return permit;
    permit.report({ kind: 'aborted', tokens: 0 });
  } catch (error) {
    if (!run.closing.aborted) throw error;
  }
  throw findStopReason(engine, run);
}

interface Sending {
  readonly request: TransportRequest;
  readonly reply: Reply;
}

async function send(engine: Engine, run: CallRun, { request, reply }: Sending): Promise<AttemptResult> {
  const { clock, settings, transport } = engine;
  const { signal } = run.call;
  const watch = watchAttempt(clock, signal, settings);
  try {
    const parts = transport.stream(request, watch.signal);
    await collectReply(reply, { parts, clock, touch: watch.touch });
    return judgeReply(reply, request.model);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return judgeError(error, watch.timedOut(), clock.now());
  } finally {
    watch.stop();
  }
}
