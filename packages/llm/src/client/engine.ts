import type { LlmScope, LlmStep, LlmUsage, TimerClock } from '@roadwright/domain';
import type { FailureKind } from '../failure/failure.ts';
import type { Limiter } from '../limiter/limiter.ts';
import type { LlmTransport, TokenCount } from '../transport/transport.ts';
import type { AttemptLimits } from './watch-attempt.ts';

/** One finished call, however many attempts it took. */
export interface CallRecord {
  readonly step: LlmStep;
  readonly model: string;
  /** `ok`, `aborted`, or the code of the error it ended with. */
  readonly outcome: string;
  readonly duration_ms: number;
  readonly usage: LlmUsage;
}

/** One attempt of a call. */
export interface AttemptRecord {
  readonly step: LlmStep;
  readonly model: string;
  readonly scope: LlmScope;
  readonly outcome: 'ok' | 'aborted' | FailureKind;
  readonly status?: number;
  readonly retry_after_ms?: number;
  /** Waiting for the limiter. */
  readonly queued_ms: number;
  /** From sending to the first sign of an answer. */
  readonly first_token_ms?: number;
  /** From sending to the end. */
  readonly duration_ms: number;
  readonly tokens: TokenCount;
}

/** Tells the outside what happens; must not throw. */
export interface LlmObserver {
  onCall?(record: CallRecord): void;
  onAttempt?(record: AttemptRecord): void;
}

export interface LlmClientSettings extends AttemptLimits {
  /** From asking a call to the last moment when one of its attempts may begin; an attempt has its own limits. */
  readonly call_deadline_ms: number;
}

/** What every call of one client shares. */
export interface Engine {
  readonly transport: LlmTransport;
  readonly limiter: Limiter;
  readonly clock: TimerClock;
  readonly random: () => number;
  readonly settings: LlmClientSettings;
  readonly observer: LlmObserver;
}
