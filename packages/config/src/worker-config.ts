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
import { integer } from './variables.ts';

const variables = z
  .object({
    ...databaseVariables,
    ...logVariables,
    ...traceVariables,
    ...laneVariables,
    ...llmVariables,
    ...literatureVariables,
    ...checkVariables,
    HOST: listenVariables.HOST,
    WORKER_METRICS_PORT: integer(0, 65535).default(0),
  })
  .refine(leaseRule.holds, leaseRule.fault)
  .refine(deadlineRule.holds, deadlineRule.fault)
  .refine(poolRule.holds, poolRule.fault)
  .refine(replayRule.holds, replayRule.fault);

/**
 * Reads what a worker needs.
 *
 * @throws ConfigError
 */
export function readWorkerConfig(environment: Environment = process.env) {
  const read = readEnvironment(variables, environment);
  return {
    database_url: read.DATABASE_URL,
    database_direct_url: read.DATABASE_DIRECT_URL ?? read.DATABASE_URL,
    log_level: read.LOG_LEVEL,
    /** What no log may say. */
    secrets: listSecrets(read),
    tracing: createTraceSettings(read),
    metrics_host: read.HOST,
    metrics_port: read.WORKER_METRICS_PORT,
    llm: createLlmSettings(read),
    lanes: createLaneSettings(read),
    literature: createLiteratureSettings(read),
    checks: { links: read.CHECK_LINKS, answers: read.CHECK_ANSWERS },
  };
}
export type WorkerConfig = ReturnType<typeof readWorkerConfig>;
