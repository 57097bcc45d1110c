import { type DescribedAttempt, describeAttempt } from './describe-attempt.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { noTracer, type Tracer } from './trace/tracer.ts';

interface Attempt extends DescribedAttempt {
  readonly retry_after_ms?: number;
  readonly duration_ms: number;
  /** When it ended: milliseconds since 1970. */
  readonly at: number;
}

interface Call {
  readonly step: string;
  readonly model: string;
  /** How a structured answer became usable. */
  readonly rung?: string;
}

interface RouteChange {
  readonly address: string;
  readonly model: string;
  /** Why it is given up for a while; absent when it works again. */
  readonly cause?: { readonly kind: string; readonly status?: number };
}

/** Hundreds of calls may be refused in one second; a line each would say no more than the first. */
const QUIET_MS = 10_000;

/** No figure is worth a throw in the middle of a call: what cannot be counted counts nothing. */
const countable = (figure: number | null): number =>
  figure !== null && Number.isFinite(figure) && figure > 0 ? figure : 0;

/** Attempts that are no failures, whatever came of them. */
const FINE = ['ok', 'cached', 'aborted'];

/**
 * Counts attempts at the language model, adds them to the trace that they belong to, and logs what an operator should
 * know; hand it to the client as its observer, for it never throws.
 */
export function observeLlm(metrics: Metrics, log: Log, tracer: Tracer = noTracer) {
  const told_at = new Map<string, number>();
  const warnOfThrottle = ({ address, model, outcome, retry_after_ms, at }: Attempt) => {
    const place = `${model} ${address}`;
    if (at - (told_at.get(place) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
    told_at.set(place, at);
    log.warn({ address, model, outcome, retry_after_ms }, 'llm_rate_limited');
  };
  return {
    onAttempt(attempt: Attempt): void {
      const { step, model, outcome, duration_ms, tokens, cost_micro_usd } = attempt;
      metrics.llm_calls_total.inc({ model, step, outcome });
      // An answer that was kept took nobody's time, and would make the provider look fast.
      if (outcome !== 'cached') {
        metrics.llm_call_duration_seconds.observe({ model, step }, countable(duration_ms) / 1000);
      }
      metrics.llm_tokens_total.inc({ model, direction: 'input' }, countable(tokens.input_tokens));
      metrics.llm_tokens_total.inc({ model, direction: 'output' }, countable(tokens.output_tokens));
      metrics.llm_cost_micro_usd_total.inc({ model }, countable(cost_micro_usd));
      if (outcome.startsWith('throttled')) warnOfThrottle(attempt);
      tracer.note(`chat ${model}`, {
        kind: 'client',
        attributes: describeAttempt(attempt),
        start_ms: attempt.at - countable(duration_ms),
        end_ms: attempt.at,
        error_type: FINE.includes(outcome) ? undefined : outcome,
      });
    },
    onCall({ step, model, rung }: Call): void {
      if (rung !== undefined) metrics.llm_answers_total.inc({ model, step, rung });
    },
    onRoute({ address, model, cause }: RouteChange): void {
      if (cause === undefined) log.info({ address, model }, 'llm_circuit_closed');
      else log.warn({ address, model, cause: cause.kind, status: cause.status }, 'llm_circuit_open');
    },
  };
}
