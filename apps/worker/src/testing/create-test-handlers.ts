import type { LlmLedger, PipelineStore, WorkSearch } from '@roadwright/domain';
import { createLaneHandlers, type GenerationOptions } from '@roadwright/generation';
import { createAdaptiveLimiter, createLlmClient, type PriceBook, systemClock } from '@roadwright/llm';
import { createOpenAiCompatibleTransport } from '@roadwright/llm/testing';

interface TestHandlersOptions {
  readonly store: PipelineStore;
  /** The provider's address. */
  readonly base_url: string;
  readonly max_concurrency?: number;
  /** What the provider is asked for; tells workers apart. */
  readonly model?: string;
  readonly prices?: PriceBook;
  readonly ledger?: LlmLedger;
  /** What all tasks together may cost in a day. */
  readonly daily_budget_micro_usd?: number;
  readonly deadlines?: Partial<GenerationOptions['deadlines']>;
  readonly works?: WorkSearch;
  /** How what is written is judged; without it nothing is. */
  readonly checks?: GenerationOptions['checks'];
}

/** The real pipeline with a provider on this machine; retries of the client do not wait. */
export function createTestHandlers(options: TestHandlersOptions) {
  const { store, base_url, max_concurrency = 512, model = 'sample', deadlines } = options;
  const { prices, ledger, works, checks } = options;
  const { daily_budget_micro_usd: limit_micro_usd } = options;
  const readSpending = ledger?.readSpending ?? (async () => 0);
  return createLaneHandlers({
    llm: createLlmClient({
      endpoints: [
        {
          transport: createOpenAiCompatibleTransport({ base_url, key_variable: 'LLM_API_KEY' }),
          limiterFor: () => createAdaptiveLimiter({ max_concurrency, clock: systemClock, random: () => 0 }),
          modelForStep: () => model,
        },
      ],
      clock: systemClock,
      random: () => 0,
      prices,
      day_budget: limit_micro_usd === undefined ? undefined : { limit_micro_usd, readSpending },
      observer: { onAttempt: (attempt) => ledger?.add(attempt) },
    }),
    store,
    ...(works === undefined ? {} : { works }),
    ...(checks === undefined ? {} : { checks }),
    writes_per_task: 1,
    randomBytes: (buffer) => crypto.getRandomValues(buffer),
    clock: systemClock,
    deadlines: { soft_deadline_ms: 1_500_000, hard_deadline_ms: 1_800_000, ...deadlines },
  });
}
