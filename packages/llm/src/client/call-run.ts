import type { AppError, LlmTextCall, LlmUsage } from '@roadwright/domain';
import { linkSignal } from '../clock/link-signal.ts';
import { createLlmError } from '../failure/create-llm-error.ts';
import type { Failure } from '../failure/failure.ts';
import type { Rung } from '../ladder/rung.ts';
import type { Bill } from '../price/create-cashier.ts';
import type { Route } from '../route/route.ts';
import type { AttemptTokens } from './count-tokens.ts';
import type { Engine } from './engine.ts';
import { createVisit, type Visit } from './visit.ts';

/** The bill of one attempt. */
export interface BilledAttempt extends Bill {
  /** 1 for the first of the call. */
  readonly attempt: number;
  readonly answered_model: string | null;
  readonly estimated: boolean;
}

/** One call under way: its attempts, re-asks included, share a budget, a deadline and a bill. */
export interface CallRun {
  readonly call: LlmTextCall;
  /** Where it may ask, best first. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** Aborts once no attempt may begin any more: with one of the caller's signals, or at the deadline. */
  readonly closing: AbortSignal;
  readonly deadline_at: number;
  /** Why the last attempt failed, and where. */
  last_failure: Ended | undefined;
  /** How its structured answer became usable, once it did. */
  rung: Rung | undefined;
  /** The newest attempt that was sent. */
  last_attempt: BilledAttempt | undefined;
  usage(): LlmUsage;
  /** Books an attempt that was sent; gives its bill. */
  addAttempt(route: Route, tokens: AttemptTokens): BilledAttempt;
  close(): void;
}

/** Opens a run; `close` takes its timer and its listener back. */
export function openRun(engine: Engine, call: LlmTextCall): CallRun {
  const { clock, call_deadline_ms } = engine;
  const { signal, wind_down } = call;
  const link = linkSignal(signal, ...(wind_down === undefined ? [] : [wind_down]));
  const cancel = clock.after(call_deadline_ms, () =>
    link.abort(new Error('The deadline of the call has passed.')),
  );
  let usage: LlmUsage = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
  const run: CallRun = {
    call,
    visits: createVisits(engine.routesFor(call.step)),
    closing: link.signal,
    deadline_at: clock.now() + call_deadline_ms,
    last_failure: undefined,
    rung: undefined,
    last_attempt: undefined,
    usage: () => usage,
    addAttempt({ transport, model }, { estimated = false, answered_model = null, ...tokens }) {
      const { address } = transport;
      const asked = { step: call.step, address, model };
      const bill = engine.cashier.bill({ ...asked, answered_model, tokens, estimated });
      const { cost_micro_usd: cost } = bill;
      usage = {
        llm_calls: usage.llm_calls + 1,
        input_tokens: usage.input_tokens + tokens.input_tokens,
        output_tokens: usage.output_tokens + tokens.output_tokens,
        cost_micro_usd: usage.cost_micro_usd === null || cost === null ? null : usage.cost_micro_usd + cost,
      };
      const billed = { ...bill, attempt: usage.llm_calls, answered_model, estimated };
      run.last_attempt = billed;
      call.onSpent?.(usage);
      return billed;
    },
    close() {
      cancel();
      link.release();
    },
  };
  return run;
}

/** A failure and where it happened. */
interface Ended {
  readonly route: Route;
  readonly failure: Failure;
}

function createVisits(routes: readonly Route[]): CallRun['visits'] {
  const [first, ...others] = routes.map(createVisit);
  if (first === undefined) throw new TypeError('A client needs an endpoint.');
  return [first, ...others];
}

/** Makes the error that this run ends with: of the routes that were given up, or else of this one failure. */
export function endRun({ visits, usage }: CallRun, failure?: Ended): AppError {
  const given_up = visits.flatMap(({ route, given_up: why }) => (why ? [{ route, failure: why }] : []));
  const [first = failure, ...others] = given_up;
  if (first === undefined) throw new TypeError('A run ends with a failure.');
  return createLlmError({ ...first, others, usage: usage() });
}

/** Says why a run was closed: the caller's own reason, or an error when it was the deadline. */
export function findStopReason(run: CallRun): unknown {
  const { call, visits, last_failure } = run;
  if (call.signal.aborted) return call.signal.reason;
  if (call.wind_down?.aborted) return call.wind_down.reason;
  const late: Failure = { kind: 'timeout_attempt', message: '', headers: {} };
  return endRun(run, last_failure ?? { route: visits[0].route, failure: late });
}
