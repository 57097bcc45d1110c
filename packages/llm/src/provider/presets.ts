import type { WireProvider } from './provider-settings.ts';

interface Preset {
  /** Absent where only the person knows it. */
  readonly base_url?: string;
  /** Current in November 2026; LLM_MODEL overrides it. Absent where the server is asked for its first model. */
  readonly model?: string;
  readonly key_variable: string;
  /** Room for an answer; absent where the provider gives as much as the model can. */
  readonly max_output_tokens?: number;
  /** A server that queues on one machine: slow to the first word, and no better with many calls at once. */
  readonly local?: boolean;
}

/** Where Ollama listens unless it was told otherwise. */
export const OLLAMA_URL = 'http://127.0.0.1:11434/v1';

/**
 * Where each provider speaks its own wire, and what it needs besides. A compatible server may take many calls at once
 * (vLLM) or queue without ever refusing (llama.cpp, LM Studio), which nobody can tell from its address: for one that
 * queues, name `LLM_PROVIDER=ollama` with its LLM_BASE_URL.
 */
export const PRESETS: Record<WireProvider, Preset> = {
  openai: {
    base_url: 'https://api.openai.com/v1',
    model: 'gpt-6-luna',
    key_variable: 'OPENAI_API_KEY (or LLM_API_KEY)',
  },
  anthropic: {
    base_url: 'https://api.anthropic.com/v1',
    model: 'claude-sonnet-5-5',
    key_variable: 'ANTHROPIC_API_KEY (or LLM_API_KEY)',
    // The wire demands a figure; a curriculum of 100 concepts with thinking takes half of it.
    max_output_tokens: 32_000,
  },
  google: {
    base_url: 'https://generativelanguage.googleapis.com/v1beta',
    model: 'gemini-3.8-flash',
    key_variable: 'GOOGLE_GENERATIVE_AI_API_KEY (or LLM_API_KEY)',
  },
  ollama: { base_url: OLLAMA_URL, key_variable: 'LLM_API_KEY', local: true },
  'openai-compatible': { key_variable: 'LLM_API_KEY' },
};
