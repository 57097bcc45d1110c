import type { z } from 'zod';
import type { llmVariables } from './sections.ts';

type LlmVariables = z.output<z.ZodObject<typeof llmVariables>>;

/** A rule between variables of the language model, for zod's refine. */
export const replayRule = {
  holds: (read: Pick<LlmVariables, 'LLM_REPLAY_DIR' | 'LLM_RECORD_DIR' | 'LLM_CACHE_DIR'>) =>
    read.LLM_REPLAY_DIR === undefined ||
    (read.LLM_RECORD_DIR === undefined && read.LLM_CACHE_DIR === undefined),
  fault: {
    path: ['LLM_REPLAY_DIR'],
    // Told beside the faults of single variables.
    when: () => true,
    error: 'a replay goes neither with LLM_RECORD_DIR nor with LLM_CACHE_DIR, which would swallow its takes',
  },
};

/** Gathers the `LLM_*` variables as the language model client takes them. */
export function createLlmSettings(variables: LlmVariables) {
  const models = {
    intent: variables.LLM_MODEL_INTENT,
    curriculum: variables.LLM_MODEL_CURRICULUM,
    validation: variables.LLM_MODEL_VALIDATION,
    edit: variables.LLM_MODEL_EDIT,
    tutorial: variables.LLM_MODEL_TUTORIAL,
    resources: variables.LLM_MODEL_RESOURCES,
    quiz: variables.LLM_MODEL_QUIZ,
    verify: variables.LLM_MODEL_VERIFY,
  };
  return {
    provider: variables.LLM_PROVIDER,
    base_url: variables.LLM_BASE_URL,
    api_key: variables.LLM_API_KEY,
    openai_api_key: variables.OPENAI_API_KEY,
    anthropic_api_key: variables.ANTHROPIC_API_KEY,
    google_api_key: variables.GOOGLE_GENERATIVE_AI_API_KEY,
    model: variables.LLM_MODEL,
    models_by_step: models,
    fallbacks: variables.LLM_FALLBACKS ?? [],
    fallback_api_key: variables.LLM_FALLBACK_API_KEY,
    /** Folders: answers that are used again; everything recorded; recordings instead of the provider. */
    cache_dir: variables.LLM_CACHE_DIR,
    record_dir: variables.LLM_RECORD_DIR,
    replay_dir: variables.LLM_REPLAY_DIR,
    max_concurrency: variables.LLM_MAX_CONCURRENCY,
    rpm: variables.LLM_RPM,
    tpm: variables.LLM_TPM,
    timeout_ms: variables.LLM_TIMEOUT_S * 1000,
    /** Path of a file with prices of one's own. */
    prices: variables.LLM_PRICES,
    daily_budget_micro_usd: variables.LLM_DAILY_BUDGET_MICRO_USD,
  };
}
export type LlmSettings = ReturnType<typeof createLlmSettings>;
