import { z } from 'zod';
import { createLlmSettings } from './llm-settings.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { databaseVariables, laneVariables, listenVariables, llmVariables, logVariables } from './sections.ts';
import { integer } from './variables.ts';

const variables = z
  .object({
    ...databaseVariables,
    ...logVariables,
    ...laneVariables,
    ...llmVariables,
    HOST: listenVariables.HOST,
    WORKER_METRICS_PORT: integer(0, 65535).default(0),
  })
  .refine(({ BEAT_S, LEASE_S }) => !(LEASE_S < 3 * BEAT_S), {
    path: ['LEASE_S'],
    // Told beside the faults of single variables, whose values are missing here.
    when: () => true,
    error: 'at least three times BEAT_S is needed, so that a late beat costs nobody a task',
  });

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
    metrics_host: read.HOST,
    metrics_port: read.WORKER_METRICS_PORT,
    llm: createLlmSettings(read),
    lanes: createLaneSettings(read),
  };
}
export type WorkerConfig = ReturnType<typeof readWorkerConfig>;

type LaneVariables = z.output<z.ZodObject<typeof laneVariables>>;

/** Gathers the settings of the lanes, wherever they run. */
export function createLaneSettings(read: LaneVariables) {
  return {
    concurrency: read.WORKER_LANES,
    db_pool: read.WORKER_DB_POOL,
    writes_per_task: read.DB_WRITES_PER_TASK,
    timing: {
      beat_s: read.BEAT_S,
      lease_s: read.LEASE_S,
      sweep_s: read.SWEEP_S,
      shutdown_grace_s: read.SHUTDOWN_GRACE_S,
    },
  };
}
export type LaneSettings = ReturnType<typeof createLaneSettings>;
