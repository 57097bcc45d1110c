import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';
import { followWork } from '../literature/follow-work.ts';

/** Shows a task from its beginning and stays with it to the end. */
export async function watch(
  deps: CliDeps,
  task_id: string,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const task = await deps.client.getTask(task_id, { signal: deps.interrupted });
  const { kind, roadmap_id, learning_goal: goal } = task;
  if (kind === 'literature')
    return await followWork(deps, { task_id, label: 'The work', json: json ?? false });
  return await accompany(deps, { task_id, goal, roadmap_id, json });
}
