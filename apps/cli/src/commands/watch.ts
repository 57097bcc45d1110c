import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';

/** Shows a task from its beginning and stays with it to the end. */
export async function watch(
  deps: CliDeps,
  task_id: string,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const { roadmap_id, learning_goal: goal } = await deps.client.getTask(task_id, {
    signal: deps.interrupted,
  });
  return await accompany(deps, { task_id, goal, roadmap_id, json });
}
