import type { z } from 'zod';
import type { llmVariables } from './sections.ts';

type LlmVariables = z.output<z.ZodObject<typeof llmVariables>>;

/** Gathers the `LLM_*` variables as the language model client takes them. */
export function createLlmSettings(variables: LlmVariables) {
  const models = {
    intent: variables.LLM_MODEL_INTENT,
    curriculum: variables.LLM_MODEL_CURRICULUM,
    edit: variables.LLM_MODEL_EDIT,
    tutorial: variables.LLM_MODEL_TUTORIAL,
    resources: variables.LLM_MODEL_RESOURCES,
    quiz: variables.LLM_MODEL_QUIZ,
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
    max_concurrency: variables.LLM_MAX_CONCURRENCY,
    rpm: variables.LLM_RPM,
    tpm: variables.LLM_TPM,
    timeout_ms: variables.LLM_TIMEOUT_S * 1000,
  };
}
export type LlmSettings = ReturnType<typeof createLlmSettings>;
