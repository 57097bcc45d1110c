export { createLlmClient } from './client/create-llm-client.ts';
export type { AttemptRecord, CallRecord, LlmClientSettings, LlmObserver } from './client/engine.ts';
export { systemClock } from './clock/system-clock.ts';
export { createAdaptiveLimiter } from './limiter/create-adaptive-limiter.ts';
export type { AttemptOutcome, Limiter, LimiterState, Permit } from './limiter/limiter.ts';
export { openLlmClient } from './open-llm-client.ts';
export { countCost } from './price/count-cost.ts';
export { createPriceBook, type PriceBook } from './price/create-price-book.ts';
export { findUnpricedModels } from './price/find-unpriced-models.ts';
export { loadPrices } from './price/load-prices.ts';
export { type PricedProvider, resolvePricedProvider } from './price/resolve-priced-provider.ts';
export { findUsualTokens } from './price/usual-tokens.ts';
export type { ProviderChoice, ProviderSettings } from './provider/provider-settings.ts';
export {
  type ProviderResolution,
  type ResolvedProvider,
  resolveProvider,
} from './provider/resolve-provider.ts';
export type { RouteChange } from './route/create-routes.ts';
export type { LlmEndpoint } from './route/route.ts';
export type { LlmTransport, TransportPart, TransportRequest } from './transport/transport.ts';
