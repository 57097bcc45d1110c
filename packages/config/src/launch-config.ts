import { z } from 'zod';
import { readApiConfig } from './api-config.ts';
import { readCommandConfig } from './command-config.ts';
import { ConfigError } from './config-error.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { databaseVariables, laneVariables, listenVariables, llmVariables } from './sections.ts';
import { flag, integer } from './variables.ts';
import { readWorkerConfig } from './worker-config.ts';

const variables = z.object({
  DATABASE_URL: databaseVariables.DATABASE_URL.optional(),
  EMBEDDED_PG_PORT: integer(1024, 65535).optional(),
  HOST: listenVariables.HOST,
  PORT: listenVariables.PORT,
  AUTH: listenVariables.AUTH,
  SHUTDOWN_GRACE_S: laneVariables.SHUTDOWN_GRACE_S,
  GENERATE_INLINE: flag.default(false),
  LLM_PROVIDER: llmVariables.LLM_PROVIDER,
});

// The launcher makes the address itself; until then the processes' other settings are checked against this one.
const EMBEDDED = 'postgres://embedded';

/**
 * Reads what the launcher of a whole system needs. It checks the settings of the processes that it will start too, so
 * that every fault is told at once, before anything runs.
 *
 * @throws ConfigError
 */
export function readLaunchConfig(environment: Environment = process.env) {
  const faults = new Set<string>();
  const whole = { ...environment, DATABASE_URL: environment.DATABASE_URL?.trim() || EMBEDDED };
  gather(faults, () => readApiConfig(whole));
  gather(faults, () => readWorkerConfig(whole));
  const read = gather(faults, () => readEnvironment(variables, environment));
  if (read === null || faults.size > 0) throw new ConfigError([...faults]);
  const { data_dir, working_dir } = readCommandConfig(environment);
  return {
    database_url: read.DATABASE_URL,
    data_dir,
    working_dir,
    embedded_pg_port: read.EMBEDDED_PG_PORT,
    host: read.HOST,
    port: read.PORT,
    auth: read.AUTH,
    shutdown_grace_ms: read.SHUTDOWN_GRACE_S * 1000,
    inline: read.GENERATE_INLINE,
    llm_provider: read.LLM_PROVIDER,
  };
}
export type LaunchConfig = ReturnType<typeof readLaunchConfig>;

function gather<T>(faults: Set<string>, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const fault of error.faults) faults.add(fault);
    return null;
  }
}
