import type { TimerClock } from '@roadwright/domain';
import { createSeats, type Seat, type Service } from './create-seats.ts';
import { type Budget, createProviderBucket } from './provider-bucket.ts';

/** What a provider takes; what is left out has no limit. */
export interface AdmissionLimits {
  /** Requests per minute. */
  readonly rpm?: number;
  /** Tokens per minute. */
  readonly tpm?: number;
  /** Seconds of the limits that its buckets hold, which is also what is there at first; 60 by default. */
  readonly burst_s?: number;
  /** Calls at once; more are refused. */
  readonly max_concurrency?: number;
  /** Calls at once; more wait in line, as at a local server. */
  readonly slots?: number;
  /** Refused calls use up the limit too, as OpenAI says. */
  readonly counts_refused?: boolean;
}

/** Why a request was not taken. */
export interface Refusal {
  readonly short_of: 'requests' | 'tokens' | 'concurrency';
  /** Until it would be taken, if nobody else came; 0 when nobody can know. */
  readonly wait_ms: number;
}

export interface Budgets {
  readonly requests?: Budget;
  readonly tokens?: Budget;
}

export interface AdmissionFigures {
  readonly admitted: number;
  readonly refused: number;
  /** Milliseconds of work that was begun, and those of it that were for nobody. */
  readonly worked_ms: number;
  readonly wasted_ms: number;
}

/** A provider's limits at work, on a clock of any kind; nothing in it is random. */
export interface Admission {
  /** Takes a request and books it, or says why not. */
  admit(tokens: number): Refusal | undefined;
  /** Gives a request that was taken its seat, at once or when one comes free. */
  serve(service: Service): Seat;
  /** What is left of the limits there are. */
  budgets(): Budgets;
  /** Changes the limit under way. */
  setRpm(rpm: number): void;
  readonly serving: number;
  readonly waiting: number;
  /** Live. */
  readonly figures: AdmissionFigures;
}

const MINUTE_S = 60;

/** Makes the limits of one provider; the virtual one and the one on the wire have the same. */
export function createAdmission(limits: AdmissionLimits, clock: TimerClock): Admission {
  const { rpm, tpm, burst_s = MINUTE_S, max_concurrency = Infinity, slots, counts_refused = false } = limits;
  const requests = createProviderBucket({ per_minute: rpm, burst_s }, clock.now);
  const tokens = createProviderBucket({ per_minute: tpm, burst_s }, clock.now);
  const seats = createSeats(slots, clock);
  let admitted = 0;
  let refused = 0;

  const findRefusal = (cost: number): Refusal | undefined => {
    if (seats.taken >= max_concurrency) return { short_of: 'concurrency', wait_ms: 0 };
    const requests_ms = requests.waitFor(1);
    const tokens_ms = tokens.waitFor(cost);
    const wait_ms = Math.max(requests_ms, tokens_ms);
    return wait_ms === 0
      ? undefined
      : { short_of: requests_ms >= tokens_ms ? 'requests' : 'tokens', wait_ms };
  };
  return {
    admit(cost) {
      const refusal = findRefusal(cost);
      if (refusal === undefined) {
        admitted++;
        tokens.take(cost);
      } else refused++;
      const counted = refusal === undefined || (counts_refused && refusal.short_of !== 'concurrency');
      if (counted) requests.take(1);
      return refusal;
    },
    serve: seats.take,
    budgets() {
      const left = { requests: requests.budget(), tokens: tokens.budget() };
      return {
        ...(left.requests === undefined ? {} : { requests: left.requests }),
        ...(left.tokens === undefined ? {} : { tokens: left.tokens }),
      };
    },
    setRpm: requests.setLimit,
    get serving() {
      return seats.taken;
    },
    get waiting() {
      return seats.waiting;
    },
    figures: {
      get admitted() {
        return admitted;
      },
      get refused() {
        return refused;
      },
      get worked_ms() {
        return seats.work.worked_ms;
      },
      get wasted_ms() {
        return seats.work.wasted_ms;
      },
    },
  };
}
