import type { Environment } from './read-environment.ts';

/** This process's variables with some more, for a child that shall read its own configuration. */
export function childEnvironment(more: Environment): Record<string, string | undefined> {
  return { ...process.env, ...more };
}
