import type { LlmStep } from '@roadwright/domain';
import type { AttemptLimits } from '../client/watch-attempt.ts';
import type { Limiter } from '../limiter/limiter.ts';
import type { LlmTransport } from '../transport/transport.ts';
import type { Breaker } from './create-breaker.ts';

/** A provider's address with one key, and which of its models writes each step. */
export interface LlmEndpoint {
  readonly transport: LlmTransport;
  /** Gives the pacing of one of its models, always the same one for the same name. */
  readonly limiterFor: (model: string) => Limiter;
  readonly modelForStep: (step: LlmStep) => string;
  /** How long its attempts may take, where that differs from the client's settings. */
  readonly limits?: Partial<AttemptLimits>;
}

/** One model at one endpoint: where an attempt can go, and what guards it. */
export interface Route {
  readonly transport: LlmTransport;
  readonly model: string;
  readonly limiter: Limiter;
  readonly breaker: Breaker;
  readonly limits: AttemptLimits;
}
