import type { WireProvider } from './provider-settings.ts';

interface Preset {
  /** Absent where only the person knows it. */
  readonly base_url?: string;
  /** Current in November 2026; LLM_MODEL overrides it. Absent where the server is asked for its first model. */
  readonly model?: string;
  readonly key_variable: string;
  readonly max_tokens?: number;
  readonly schema_in_words?: boolean;
  /** A server that queues on one machine: slow to the first word, and no better with many calls at once. */
  readonly local?: boolean;
}

/** Where Ollama listens unless it was told otherwise. */
export const OLLAMA_URL = 'http://127.0.0.1:11434/v1';

/** Where each provider speaks the OpenAI-compatible wire, and what it needs besides. */
export const PRESETS: Record<WireProvider, Preset> = {
  openai: {
    base_url: 'https://api.openai.com/v1',
    model: 'gpt-6-luna',
    key_variable: 'OPENAI_API_KEY (or LLM_API_KEY)',
  },
  // Its compatible endpoint ignores response_format (platform.claude.com, "OpenAI SDK compatibility").
  anthropic: {
    base_url: 'https://api.anthropic.com/v1',
    model: 'claude-sonnet-5-5',
    key_variable: 'ANTHROPIC_API_KEY (or LLM_API_KEY)',
    max_tokens: 32_000,
    schema_in_words: true,
  },
  google: {
    base_url: 'https://generativelanguage.googleapis.com/v1beta/openai',
    model: 'gemini-3.8-flash',
    key_variable: 'GOOGLE_GENERATIVE_AI_API_KEY (or LLM_API_KEY)',
  },
  ollama: { base_url: OLLAMA_URL, key_variable: 'LLM_API_KEY', local: true },
  'openai-compatible': { key_variable: 'LLM_API_KEY' },
};
