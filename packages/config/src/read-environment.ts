import type { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** The process's variables, or a stand-in for them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables that a schema names; an empty value counts as absent.
 *
 * @throws ConfigError naming every faulty variable, never its value, which may be a secret
 */
export function readEnvironment<T extends z.ZodObject>(schema: T, environment: Environment): z.output<T> {
  const present = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, environment[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? 'environment');
      return present[name] === undefined
        ? `${name} is missing: ${issue.message}`
        : `${name}: ${issue.message}`;
    }),
  );
}
