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

/** A model that stands in when those before it cannot write. */
export interface Fallback {
  readonly provider: WireProvider;
  readonly model: string;
  /** Absent for where the provider usually is. */
  readonly base_url?: string | undefined;
}

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
  readonly fallbacks?: readonly Fallback[];
  /** For fallbacks at an address that is neither a vendor's nor the primary's. */
  readonly fallback_api_key?: string | undefined;
  /** A folder in which every answer is recorded, and one whose recordings answer instead of the provider. */
  readonly record_dir?: string | undefined;
  readonly replay_dir?: string | undefined;
  readonly max_concurrency: number;
  readonly rpm?: number | undefined;
  readonly tpm?: number | undefined;
  readonly timeout_ms: number;
}
