import type { LlmStep } from '@roadwright/domain';

/** What a person may choose as LLM_PROVIDER. */
const PROVIDER_CHOICES = [
  'auto',
  'openai',
  'anthropic',
  'google',
  'ollama',
  'openai-compatible',
  'demo',
] as const;
export type ProviderChoice = (typeof PROVIDER_CHOICES)[number];
export type ProviderName = Exclude<ProviderChoice, 'auto'>;
/** Providers that are reached over the wire. */
export type WireProvider = Exclude<ProviderName, 'demo'>;

/** The LLM_* settings of a process, as plain values. */
export interface ProviderSettings {
  readonly provider: ProviderChoice;
  readonly base_url?: string | undefined;
  readonly api_key?: string | undefined;
  readonly model?: string | undefined;
  readonly models_by_step: Readonly<Partial<Record<LlmStep, string | undefined>>>;
  readonly openai_api_key?: string | undefined;
  readonly anthropic_api_key?: string | undefined;
  readonly google_api_key?: string | undefined;
  readonly max_concurrency: number;
  readonly rpm?: number | undefined;
  readonly tpm?: number | undefined;
  readonly timeout_ms: number;
}
