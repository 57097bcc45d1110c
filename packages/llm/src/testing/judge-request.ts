import type { Admission, Refusal } from './create-admission.ts';
import type { Fault } from './fault.ts';
import type { WireRequest } from './wire-request.ts';

/** A provider's limits, and what its answers tell of them. */
export interface WireLimits {
  readonly admission: Admission;
  /** Every answer says what is left of the limits; false by default. */
  readonly tells_budget?: boolean;
  /** How exactly a refusal says when to come back: in whole seconds, as everybody does, is the default. */
  readonly retry_after?: 'seconds' | 'milliseconds' | 'none';
  /** Milliseconds that a refusal takes; 0 by default. */
  readonly refusal_latency?: () => number;
}

interface Judgement {
  /** Go with whatever is answered. */
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal?: Fault;
}

/** Takes or refuses a request of so many tokens. */
export function judgeRequest(
  { admission, tells_budget = false, retry_after = 'seconds' }: WireLimits,
  { dialect, body }: WireRequest,
  tokens: number,
): Judgement {
  const refusal = admission.admit(tokens);
  const budgets = admission.budgets();
  const told = tells_budget ? dialect.renderBudgets(budgets, Date.now()) : {};
  if (refusal === undefined) return { headers: told };
  const { short_of } = refusal;
  const tells_wait = retry_after !== 'none' && short_of !== 'concurrency';
  const words = {
    short_of,
    model: body.model ?? 'sample',
    limit: short_of === 'concurrency' ? undefined : budgets[short_of]?.limit,
    retry_after_ms: tells_wait ? Math.ceil(refusal.wait_ms) : undefined,
  };
  return {
    headers: tells_wait ? { ...told, ...renderWait(refusal, retry_after) } : told,
    refusal: { kind: 'status', status: 429, body: dialect.renderRefusal(words) },
  };
}

const renderWait = ({ wait_ms }: Refusal, retry_after: WireLimits['retry_after']) => ({
  'retry-after': String(Math.ceil(wait_ms / 1000)),
  ...(retry_after === 'milliseconds' ? { 'retry-after-ms': String(Math.ceil(wait_ms)) } : {}),
});
