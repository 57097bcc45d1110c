export { createLlmClient } from './client/create-llm-client.ts';
export type { AttemptRecord, CallRecord, LlmClientSettings, LlmObserver } from './client/engine.ts';
export { systemClock } from './clock/system-clock.ts';
export { createCeilingLimiter } from './limiter/create-ceiling-limiter.ts';
export type { AttemptOutcome, Limiter, LimiterState, Permit } from './limiter/limiter.ts';
export { openLlmClient } from './open-llm-client.ts';
export type { ProviderChoice, ProviderSettings } from './provider/provider-settings.ts';
export {
  type ProviderResolution,
  type ResolvedProvider,
  resolveProvider,
} from './provider/resolve-provider.ts';
export { createOpenAiCompatibleTransport } from './transport/create-openai-compatible-transport.ts';
export type { LlmTransport, TransportPart, TransportRequest } from './transport/transport.ts';
