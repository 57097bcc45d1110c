import type { z } from 'zod';

/** The faults of a parse as `path: what is wrong`. */
export function listIssues(result: z.ZodSafeParseResult<unknown>, place = ''): string[] {
  return (result.error?.issues ?? []).map(({ path, message }) => `${[place, ...path].join('/')}: ${message}`);
}
