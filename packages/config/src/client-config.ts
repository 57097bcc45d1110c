import { z } from 'zod';
import { type Environment, readEnvironment } from './read-environment.ts';
import { httpUrl } from './variables.ts';

const variables = z.object({
  ROADWRIGHT_URL: httpUrl.prefault('http://127.0.0.1:8000'),
  ROADWRIGHT_API_KEY: z.string().optional(),
  ROADWRIGHT_COMMAND: z.string().default('roadwright'),
  VISUAL: z.string().optional(),
  EDITOR: z.string().optional(),
  NO_COLOR: z.string().optional(),
});

/**
 * Reads what a consumer of the API needs.
 *
 * @throws ConfigError
 */
export function readClientConfig(environment: Environment = process.env) {
  const read = readEnvironment(variables, environment);
  return {
    base_url: read.ROADWRIGHT_URL,
    api_key: read.ROADWRIGHT_API_KEY,
    /** How a person calls the command line here; whoever wraps it says so. */
    command: read.ROADWRIGHT_COMMAND,
    /** What a person writes texts with. */
    editor: read.VISUAL || read.EDITOR || 'vi',
    color: read.NO_COLOR === undefined,
  };
}
export type ClientConfig = ReturnType<typeof readClientConfig>;
