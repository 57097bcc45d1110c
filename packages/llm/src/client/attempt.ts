import { linkSignal } from '../clock/link-signal.ts';
import type { Permit } from '../limiter/limiter.ts';
import type { Passage } from '../route/create-passage.ts';
import type { TransportRequest } from '../transport/transport.ts';
import { createOutcome, createRecord } from './attempt-report.ts';
import { type CallRun, findStopReason } from './call-run.ts';
import { collectReply, createReply, type Reply } from './collect-reply.ts';
import { countPromptTokens, countTokens } from './count-tokens.ts';
import type { Question } from './create-question.ts';
import type { Engine } from './engine.ts';
import { EXPECTED_OUTPUT_TOKENS } from './expected-output-tokens.ts';
import type { OpenVisit } from './find-visit.ts';
import { type AttemptResult, judgeError, judgeReply } from './judge-attempt.ts';
import { watchAttempt } from './watch-attempt.ts';

/** A question, and where and by what leave it is asked. */
export interface Asking extends OpenVisit {
  readonly question: Question;
}

/** Nothing was sent, because the route's breaker opened while the question waited for its turn. */
export interface Barred {
  readonly barred: true;
}

/**
 * Sends a question once, when the limiter lets it and the breaker still does, and judges what came back.
 *
 * @throws the caller's reason, or why no attempt may begin any more.
 */
export async function attempt(engine: Engine, run: CallRun, asking: Asking): Promise<AttemptResult | Barred> {
  const { clock } = engine;
  const { route } = asking.visit;
  const prompt_tokens = countPromptTokens(asking.question);
  const queued_at = clock.now();
  const permit = await acquire(run, asking, prompt_tokens);
  if (permit === undefined) return { barred: true };
  const sent_at = clock.now();
  const reply = createReply();
  let result: AttemptResult | undefined;
  try {
    result = await send(engine, run, { asking, reply, permit });
    return result;
  } finally {
    const tokens = countTokens(reply, { prompt_tokens, is_given_up: result === undefined });
    const billed = run.addAttempt(route, tokens);
    permit.report(createOutcome(result, reply, tokens));
    tellBreaker(asking.passage, result);
    const times = { queued_ms: sent_at - queued_at, duration_ms: clock.now() - sent_at };
    const measured = { result, reply, tokens, billed, ...times, at: clock.now() };
    engine.observer.onAttempt?.(createRecord(run.call, route, measured));
  }
}

/** Waits for the limiter; undefined when the breaker opened meanwhile. */
async function acquire(
  run: CallRun,
  { visit, passage }: Asking,
  prompt_tokens: number,
): Promise<Permit | undefined> {
  const { step, scope } = run.call;
  const tokens = prompt_tokens + (visit.max_output_tokens ?? EXPECTED_OUTPUT_TOKENS[step]);
  const link = linkSignal(run.closing);
  const release = passage.onRevoked(() => link.abort(new Error('The breaker opened.')));
  try {
    const permit = await visit.route.limiter.acquire({ tokens, scope, signal: link.signal });
    if (!run.closing.aborted && passage.stands) return permit;
    permit.report({ kind: 'aborted', tokens: 0 });
  } catch (error) {
    if (!link.signal.aborted) throw error;
  } finally {
    release();
    link.release();
  }
  if (run.closing.aborted) throw findStopReason(run);
  return undefined;
}

function tellBreaker(passage: Passage, result: AttemptResult | undefined): void {
  if (result === undefined) passage.cancel();
  else if ('failure' in result) passage.fail(result.failure);
  else passage.succeed();
}

interface Sending {
  readonly asking: Asking;
  readonly reply: Reply;
  readonly permit: Permit;
}

async function send(
  { clock }: Engine,
  run: CallRun,
  { asking, reply, permit }: Sending,
): Promise<AttemptResult> {
  const { route } = asking.visit;
  const { signal } = run.call;
  const watch = watchAttempt(clock, signal, route.limits);
  try {
    const parts = route.transport.stream(createRequest(asking), watch.signal);
    await collectReply(reply, { parts, clock, notice: permit.notice, touch: watch.touch });
    return judgeReply(reply, route.model);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return judgeError(error, watch.timedOut(), clock.now());
  } finally {
    watch.stop();
  }
}

const createRequest = ({ question, visit: { route, max_output_tokens } }: Asking): TransportRequest => ({
  ...question,
  model: route.model,
  ...(max_output_tokens === undefined ? {} : { max_output_tokens }),
});
