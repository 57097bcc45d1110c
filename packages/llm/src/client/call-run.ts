import type { AppError, LlmTextCall, LlmUsage } from '@roadwright/domain';
import { linkSignal } from '../clock/link-signal.ts';
import { createLlmError } from '../failure/create-llm-error.ts';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import type { TokenCount } from '../transport/transport.ts';
import type { Engine } from './engine.ts';

/** One call under way: its attempts, re-asks included, share a budget, a deadline and a bill. */
export interface CallRun {
  readonly call: LlmTextCall;
  readonly model: string;
  /** Aborts once no attempt may begin any more: with one of the caller's signals, or at the deadline. */
  readonly closing: AbortSignal;
  readonly deadline_at: number;
  readonly rounds: { failed: number; throttled: number; truncated: number };
  /** Why the last attempt failed. */
  last_failure: Failure | undefined;
  usage(): LlmUsage;
  addAttempt(tokens: TokenCount): void;
  close(): void;
}

/** Opens a run; `close` takes its timer and its listener back. */
export function openRun(engine: Engine, call: LlmTextCall, model: string): CallRun {
  const { clock, settings } = engine;
  const { signal, wind_down } = call;
  const link = linkSignal(signal, ...(wind_down === undefined ? [] : [wind_down]));
  const cancel = clock.after(settings.call_deadline_ms, () =>
    link.abort(new Error('The deadline of the call has passed.')),
  );
  let usage: LlmUsage = { llm_calls: 0, input_tokens: 0, output_tokens: 0 };
  return {
    call,
    model,
    closing: link.signal,
    deadline_at: clock.now() + settings.call_deadline_ms,
    rounds: { failed: 0, throttled: 0, truncated: 0 },
    last_failure: undefined,
    usage: () => usage,
    addAttempt(tokens) {
      usage = {
        llm_calls: usage.llm_calls + 1,
        input_tokens: usage.input_tokens + tokens.input_tokens,
        output_tokens: usage.output_tokens + tokens.output_tokens,
      };
    },
    close() {
      cancel();
      link.release();
    },
  };
}

/** Makes the error that this run ends with because of a failure. */
export const endRun = (engine: Engine, run: CallRun, failure: Failure): AppError =>
  createLlmError({ failure, model: run.model, transport: engine.transport, usage: run.usage() });

/** Says why a run was closed: the caller's own reason, or an error when it was the deadline. */
export function findStopReason(engine: Engine, run: CallRun): unknown {
  const { signal, wind_down } = run.call;
  if (signal.aborted) return signal.reason;
  if (wind_down?.aborted) return wind_down.reason;
  const last = run.last_failure;
  const throttled = last !== undefined && FAILURE_RULES[last.kind].retry === 'until_deadline';
  return endRun(engine, run, throttled ? last : { kind: 'timeout_attempt', message: '', headers: {} });
}
