import type { LlmStep } from '@roadwright/domain';
import type { AttemptLimits } from '../client/watch-attempt.ts';
import type { LlmTransport } from '../transport/transport.ts';

/** One provider with one key, as the client's parts are made from it; the same provider and key share a transport. */
export interface ResolvedEndpoint {
  readonly transport: LlmTransport;
  /** A server that queues on one machine. */
  readonly local: boolean;
  modelForStep(step: LlmStep): string;
  readonly max_concurrency: number;
  readonly limits: Partial<AttemptLimits>;
}
