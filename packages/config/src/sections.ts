import { z } from 'zod';
import {
  fallbacks,
  flag,
  hostNames,
  httpUrl,
  integer,
  lanes,
  origins,
  postgresUrl,
  seconds,
} from './variables.ts';

/** Variables that several processes share, grouped by what they are about. */
export const databaseVariables = {
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  // The driver takes it where an address has no password.
  PGPASSWORD: z.string().optional(),
};

export const logVariables = {
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'trace, debug, info, warn, error or silent is needed',
    })
    .default('info'),
};

export const laneVariables = {
  WORKER_LANES: lanes.prefault('design:4,content:4,literature:4'),
  WORKER_DB_POOL: integer(3, 100).default(8),
  DB_WRITES_PER_TASK: integer(1, 8).default(1),
  BEAT_S: seconds(0.05, 60).default(1),
  LEASE_S: seconds(0.2, 600).default(8),
  SWEEP_S: seconds(0.05, 60).default(1),
  SOFT_DEADLINE_S: seconds(0.1, 86_400).default(1500),
  HARD_DEADLINE_S: seconds(0.1, 86_400).default(1800),
  SHUTDOWN_GRACE_S: seconds(0, 600).default(25),
  KEEP_EVENTS_DAYS: integer(0, 36_500).default(90),
  KEEP_CALLS_DAYS: integer(0, 36_500).default(400),
};

/** How what a model has written is checked. */
export const checkVariables = {
  CHECK_LINKS: flag.default(true),
  CHECK_ANSWERS: flag.default(true),
};

export const literatureVariables = {
  CONTACT_EMAIL: z.email({ error: 'an address such as library@example.org is needed' }).optional(),
  GROBID_URL: httpUrl.optional(),
  OPENALEX_API_KEY: z.string().optional(),
  SEMANTIC_SCHOLAR_API_KEY: z.string().optional(),
  LITERATURE_GATEWAY_URL: httpUrl.optional(),
};

export const listenVariables = {
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65535).default(8000),
  WEB_DIR: z.string().optional(),
  AUTH: z.enum(['off', 'api_key'], { error: 'off or api_key is needed' }).default('off'),
  ALLOW_INSECURE: flag.default(false),
  RATE_LIMIT_RPM: integer(0, 1_000_000).default(6000),
  MAX_STREAMS_PER_KEY: integer(0, 1_000_000).default(1000),
  TRUST_PROXY: integer(0, 10).default(0),
  ALLOWED_HOSTS: hostNames.prefault(''),
  CORS_ORIGINS: origins.prefault(''),
};

export const llmVariables = {
  LLM_PROVIDER: z
    .enum(['auto', 'openai', 'anthropic', 'google', 'ollama', 'openai-compatible', 'demo'], {
      error: 'auto, openai, anthropic, google, ollama, openai-compatible or demo is needed',
    })
    .default('auto'),
  LLM_BASE_URL: httpUrl.optional(),
  LLM_API_KEY: z.string().optional(),
  OPENAI_API_KEY: z.string().optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  LLM_MODEL_INTENT: z.string().optional(),
  LLM_MODEL_CURRICULUM: z.string().optional(),
  LLM_MODEL_VALIDATION: z.string().optional(),
  LLM_MODEL_EDIT: z.string().optional(),
  LLM_MODEL_TUTORIAL: z.string().optional(),
  LLM_MODEL_RESOURCES: z.string().optional(),
  LLM_MODEL_QUIZ: z.string().optional(),
  LLM_MODEL_VERIFY: z.string().optional(),
  LLM_FALLBACKS: fallbacks.optional(),
  LLM_FALLBACK_API_KEY: z.string().optional(),
  LLM_CACHE_DIR: z.string().optional(),
  LLM_RECORD_DIR: z.string().optional(),
  LLM_REPLAY_DIR: z.string().optional(),
  LLM_MAX_CONCURRENCY: integer(1, 100_000).default(512),
  LLM_RPM: integer(1, 10_000_000).optional(),
  LLM_TPM: integer(1, 10_000_000_000).optional(),
  LLM_TIMEOUT_S: seconds(1, 3600).default(300),
  LLM_PRICES: z.string().optional(),
  LLM_DAILY_BUDGET_MICRO_USD: integer(1, 1_000_000_000_000_000).optional(),
};
