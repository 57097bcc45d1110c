import type { PipelineStore } from '@roadwright/domain';
import { createLaneHandlers, type GenerationOptions } from '@roadwright/generation';
import {
  createCeilingLimiter,
  createLlmClient,
  createOpenAiCompatibleTransport,
  systemClock,
} from '@roadwright/llm';

interface TestHandlersOptions {
  readonly store: PipelineStore;
  /** The provider's address. */
  readonly base_url: string;
  readonly max_concurrency?: number;
  /** What the provider is asked for; tells workers apart. */
  readonly model?: string;
  readonly deadlines?: Partial<GenerationOptions['deadlines']>;
}

/** The real pipeline with a provider on this machine; retries of the client do not wait. */
export function createTestHandlers(options: TestHandlersOptions) {
  const { store, base_url, max_concurrency = 512, model = 'sample', deadlines } = options;
  return createLaneHandlers({
    llm: createLlmClient({
      transport: createOpenAiCompatibleTransport({ base_url, key_variable: 'LLM_API_KEY' }),
      limiter: createCeilingLimiter({ max_concurrency, clock: systemClock }),
      modelForStep: () => model,
      clock: systemClock,
      random: () => 0,
    }),
    store,
    writes_per_task: 1,
    randomBytes: (buffer) => crypto.getRandomValues(buffer),
    clock: systemClock,
    deadlines: { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000, ...deadlines },
  });
}
