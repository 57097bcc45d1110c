import type { LlmScope } from '@roadwright/domain';

export interface PermitRequest {
  /** Estimated tokens of prompt and answer together. */
  readonly tokens: number;
  readonly scope: LlmScope;
  readonly signal: AbortSignal;
}

/** How an attempt ended, as far as pacing cares. */
export interface AttemptOutcome {
  /**
   * `throttled_*` is a refusal because of our own pace, `overloaded` one because of everyone's; `failed` says nothing
   * about pace; `aborted` was our own wish.
   */
  readonly kind:
    | 'ok'
    | 'throttled_rate'
    | 'throttled_concurrency'
    | 'overloaded'
    | 'timeout'
    | 'failed'
    | 'aborted';
  /** What the provider was short of, when its words tell; requests are assumed when they do not. */
  readonly short_of?: 'requests' | 'tokens';
  readonly retry_after_ms?: number;
  /** Headers of the answer, which may tell the budget that is left; left alone when `notice` had them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** From sending to the first word. */
  readonly first_token_ms?: number;
  /** Tokens that were really used, as far as known. */
  readonly tokens?: number;
}

/** Leave to send one request. */
export interface Permit {
  /** Takes the headers of the answer as soon as they are there, long before its end: a low budget is known earlier. */
  notice(headers: Readonly<Record<string, string>>): void;
  /** Gives the place back; every permit is reported exactly once. */
  report(outcome: AttemptOutcome): void;
}

export interface LimiterState {
  readonly in_flight: number;
  readonly waiting: number;
  /** How many may be in flight at once, now. */
  readonly limit: number;
  /** Milliseconds since 1970; 0 when nothing blocks. */
  readonly blocked_until: number;
}

/** Decides when a request for one class of models may be sent to one endpoint with one key. */
export interface Limiter {
  /** Resolves when the request may go; rejects with the signal's reason when that aborts first. */
  acquire(request: PermitRequest): Promise<Permit>;
  state(): LimiterState;
}
