import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';

/** Shows a task from its beginning and stays with it to the end. */
export const watch = (
  deps: CliDeps,
  task_id: string,
  options: { readonly json?: boolean },
): Promise<number> => accompany(deps, { task_id, json: options.json });
