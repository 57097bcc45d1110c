import type { TestProject } from 'vitest/node';
import { startThrowawayPostgres } from './start-throwaway-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a Postgres whose role may create databases. */
    postgresUrl: string;
  }
}

/** vitest's globalSetup: provides `postgresUrl`, the server named by TEST_PG_URL or else a throw-away one. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_PG_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return undefined;
  }
  const postgres = await startThrowawayPostgres();
  project.provide('postgresUrl', postgres.url);
  return postgres.stop;
}
