import { z } from 'zod';
import { createLaneSettings, deadlineRule, leaseRule, poolRule } from './lane-settings.ts';
import { listSecrets } from './list-secrets.ts';
import { createLiteratureSettings } from './literature-settings.ts';
import { createLlmSettings, replayRule } from './llm-settings.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import {
  checkVariables,
  databaseVariables,
  laneVariables,
  listenVariables,
  literatureVariables,
  llmVariables,
  logVariables,
} from './sections.ts';
import { createTraceSettings, traceVariables } from './trace-settings.ts';
import { flag, integer } from './variables.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const variables = z
  .object({
    ...databaseVariables,
    ...logVariables,
    ...traceVariables,
    ...listenVariables,
    ...laneVariables,
    ...llmVariables,
    ...literatureVariables,
    ...checkVariables,
    API_DB_POOL: integer(1, 100).default(5),
    MAX_PENDING_TASKS_PER_OWNER: integer(1, 1_000_000).default(100),
    GENERATE_INLINE: flag.default(false),
  })
  .refine(leaseRule.holds, leaseRule.fault)
  .refine(deadlineRule.holds, deadlineRule.fault)
  .refine(poolRule.holds, poolRule.fault)
  .refine(replayRule.holds, replayRule.fault)
  .refine(
    ({ AUTH, HOST, ALLOW_INSECURE }) =>
      AUTH !== 'off' || ALLOW_INSECURE || HOST === undefined || LOOPBACK.includes(HOST),
    {
      path: ['HOST'],
      // Told beside the faults of single variables, whose values are missing here.
      when: () => true,
      error:
        'AUTH=off serves everybody who can reach this address; set AUTH=api_key, or a loopback HOST, or ALLOW_INSECURE=1 if that is meant',
    },
  );

/**
 * Reads what the api needs; `lanes` and `llm` matter only with `inline`.
 *
 * @throws ConfigError
 */
export function readApiConfig(environment: Environment = process.env) {
  const read = readEnvironment(variables, environment);
  return {
    database_url: read.DATABASE_URL,
    database_direct_url: read.DATABASE_DIRECT_URL ?? read.DATABASE_URL,
    db_pool: read.API_DB_POOL,
    log_level: read.LOG_LEVEL,
    /** What no log may say. */
    secrets: listSecrets(read),
    tracing: createTraceSettings(read),
    host: read.HOST,
    port: read.PORT,
    loopback_only: LOOPBACK.includes(read.HOST),
    auth: read.AUTH,
    rate_limit_rpm: read.RATE_LIMIT_RPM,
    trusted_proxies: read.TRUST_PROXY,
    allowed_hosts: read.ALLOWED_HOSTS,
    cors_origins: read.CORS_ORIGINS,
    web_dir: read.WEB_DIR,
    max_streams_per_key: read.MAX_STREAMS_PER_KEY,
    max_pending_tasks_per_owner: read.MAX_PENDING_TASKS_PER_OWNER,
    inline: read.GENERATE_INLINE,
    llm: createLlmSettings(read),
    lanes: createLaneSettings(read),
    literature: createLiteratureSettings(read),
    checks: { links: read.CHECK_LINKS, answers: read.CHECK_ANSWERS },
  };
}
export type ApiConfig = ReturnType<typeof readApiConfig>;
