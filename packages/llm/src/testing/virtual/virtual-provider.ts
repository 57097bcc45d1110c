import type { TimerClock } from '@roadwright/domain';
import type { AttemptOutcome } from '../../limiter/limiter.ts';
import { renderOpenAiBudgets } from '../budget-headers.ts';
import { type AdmissionLimits, createAdmission } from '../create-admission.ts';
import { drawLogNormal } from '../log-normal-latency.ts';

/** How a provider admits and serves; what is left out has no limit or does not happen. */
export interface ProviderModel extends AdmissionLimits {
  readonly tells_budget?: boolean;
  readonly tells_retry_after?: boolean;
  readonly overloaded_share?: number;
  readonly hang_share?: number;
  readonly latency_ms?: number;
}

interface CallEvents {
  /** Budget headers, if it tells them, come with the first word. */
  onHeaders(headers: Readonly<Record<string, string>>): void;
  done(outcome: AttemptOutcome): void;
}

export interface VirtualProvider {
  /** Sends a call; the result takes it back. */
  send(tokens: number, events: CallEvents): () => void;
  /** Changes its limits under way. */
  setRpm(rpm: number): void;
  /** Live. */
  readonly figures: {
    readonly sent: number;
    readonly refused: number;
    readonly worked_ms: number;
    readonly wasted_ms: number;
  };
}

interface Parts {
  readonly clock: TimerClock;
  readonly random: () => number;
}

const FIRST_TOKEN_SHARE = 0.08;
const SIGMA = 0.5;

/** Makes a provider that lives on a virtual clock. */
export function createVirtualProvider(model: ProviderModel, { clock, random }: Parts): VirtualProvider {
  const { latency_ms: median_ms = 6000, overloaded_share = 0, hang_share = 0 } = model;
  const admission = createAdmission(model, clock);
  let sent = 0;

  const tellBudget = () => (model.tells_budget === true ? renderOpenAiBudgets(admission.budgets()) : {});
  const findRefusal = (cost: number): AttemptOutcome | undefined => {
    if (random() < overloaded_share) return { kind: 'overloaded' };
    const refusal = admission.admit(cost);
    if (refusal === undefined) return undefined;
    if (refusal.short_of === 'concurrency') return { kind: 'throttled_concurrency' };
    const retry_after_ms = Math.ceil(refusal.wait_ms / 1000) * 1000;
    return {
      kind: 'throttled_rate',
      headers: tellBudget(),
      ...(model.tells_retry_after === true ? { retry_after_ms } : {}),
    };
  };

  return {
    figures: {
      get sent() {
        return sent;
      },
      get refused() {
        return admission.figures.refused;
      },
      get worked_ms() {
        return admission.figures.worked_ms;
      },
      get wasted_ms() {
        return admission.figures.wasted_ms;
      },
    },
    setRpm: admission.setRpm,
    send(cost, { onHeaders, done }) {
      sent++;
      const sent_at = clock.now();
      const refusal = findRefusal(cost);
      if (refusal !== undefined) return clock.after(50 + 200 * random(), () => done(refusal));
      const headers = tellBudget();
      const hangs = random() < hang_share;
      const service_ms = drawLogNormal({ median_ms, sigma: SIGMA }, random);
      const first_part_ms = service_ms * FIRST_TOKEN_SHARE;
      let first_token_ms = 0;
      let cancelHeaders = () => {};
      const seat = admission.serve({
        service_ms,
        hangs,
        begin() {
          first_token_ms = clock.now() - sent_at + first_part_ms;
          if (model.tells_budget !== true || hangs) return;
          cancelHeaders = clock.after(first_part_ms, () => onHeaders(headers));
        },
        end: () => done({ kind: 'ok', first_token_ms, tokens: cost, headers }),
      });
      return () => {
        cancelHeaders();
        seat.leave();
      };
    },
  };
}
