import type { LlmAttempt, LlmStep, LlmUsage, TimerClock } from '@roadwright/domain';
import type { AnswerCache } from '../cache/answer-cache.ts';
import type { FailureKind } from '../failure/failure.ts';
import type { Rung } from '../ladder/rung.ts';
import type { Cashier } from '../price/create-cashier.ts';
import type { RouteChange } from '../route/create-routes.ts';
import type { Route } from '../route/route.ts';
import type { AttemptLimits } from './watch-attempt.ts';

/** One finished call, however many attempts it took. */
export interface CallRecord {
  readonly step: LlmStep;
  /** The model that was asked first. */
  readonly model: string;
  /** `ok`, `aborted`, or the code of the error it ended with. */
  readonly outcome: string;
  /** How a structured answer became usable; absent for texts and failures. */
  readonly rung?: Rung;
  readonly duration_ms: number;
  readonly usage: LlmUsage;
}

/** One attempt of a call, with what the provider said when it refused. */
export interface AttemptRecord extends LlmAttempt {
  /** `cached` for an answer that the model was not asked for. */
  readonly outcome: 'ok' | 'aborted' | 'cached' | FailureKind;
  readonly status?: number;
  readonly retry_after_ms?: number;
}

/** Tells the outside what happens; must not throw. */
export interface LlmObserver {
  onCall?(record: CallRecord): void;
  onAttempt?(attempt: AttemptRecord): void;
  onRoute?(change: RouteChange): void;
}

export interface LlmClientSettings extends AttemptLimits {
  /** From asking a call to the last moment when one of its attempts may begin; an attempt has its own limits. */
  readonly call_deadline_ms: number;
}

/** What every call of one client shares. */
export interface Engine {
  /** Where a step may be asked for, best first; never empty. */
  readonly routesFor: (step: LlmStep) => readonly Route[];
  readonly clock: TimerClock;
  readonly random: () => number;
  readonly call_deadline_ms: number;
  readonly cashier: Cashier;
  /** Absent: every question is asked. */
  readonly cache: AnswerCache | undefined;
  readonly observer: LlmObserver;
}
