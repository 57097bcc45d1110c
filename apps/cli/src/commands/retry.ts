import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';

/** Makes the failed or missing pieces of an ended task and stays with them to the end. */
export async function retry(
  deps: CliDeps,
  ended_task_id: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const { client, interrupted: signal } = deps;
  const { learning_goal: goal } = await client.getTask(ended_task_id, { signal });
  const { task_id, roadmap_id } = await client.retryTask(ended_task_id, { signal });
  if (!options.json) deps.terminal.print(deps.terminal.paint('quiet', `Task ${task_id}`));
  return await accompany(deps, { task_id, goal, roadmap_id, json: options.json });
}
