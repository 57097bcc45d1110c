export { type ApiConfig, readApiConfig } from './api-config.ts';
export { type ClientConfig, readClientConfig } from './client-config.ts';
export { ConfigError, EXIT_CONFIG } from './config-error.ts';
export type { LlmSettings } from './llm-settings.ts';
export { readMigrateConfig } from './migrate-config.ts';
export type { Environment } from './read-environment.ts';
export { type LaneSettings, readWorkerConfig, type WorkerConfig } from './worker-config.ts';
