import { z } from 'zod';
import { listSecrets } from './list-secrets.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { databaseVariables, logVariables } from './sections.ts';

const variables = z.object({ ...databaseVariables, ...logVariables });

/**
 * Reads what the migrations need.
 *
 * @throws ConfigError
 */
export function readMigrateConfig(environment: Environment = process.env) {
  const read = readEnvironment(variables, environment);
  return {
    database_direct_url: read.DATABASE_DIRECT_URL ?? read.DATABASE_URL,
    log_level: read.LOG_LEVEL,
    secrets: listSecrets(read),
  };
}
