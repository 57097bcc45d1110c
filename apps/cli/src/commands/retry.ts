import type { ContentType } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';
import { sayAccepted } from '../follow/say-accepted.ts';

export interface RetryOptions {
  readonly json?: boolean;
  /** False where nobody stays to watch. */
  readonly wait?: boolean;
}

interface RetriedTask extends RetryOptions {
  readonly ended_task_id: string;
  /** Millionths of a dollar. */
  readonly budget?: number | undefined;
}

/** Makes the failed or missing pieces of an ended task and stays with them to the end. */
export async function retryTask(
  deps: CliDeps,
  { ended_task_id, budget, json = false, wait = true }: RetriedTask,
): Promise<number> {
  const { client, interrupted: signal } = deps;
  const { learning_goal: goal } = await client.getTask(ended_task_id, { signal });
  const options = budget === undefined ? { signal } : { signal, budget_micro_usd: budget };
  const accepted = await client.retryTask(ended_task_id, options);
  if (!wait) return sayAccepted(deps, accepted, json);
  const { task_id, roadmap_id } = accepted;
  if (!json) deps.terminal.print(deps.terminal.paint('quiet', `Task ${task_id}`));
  return await accompany(deps, { task_id, goal, roadmap_id, json });
}

interface RetriedPiece extends RetryOptions {
  readonly roadmap_id: string;
  readonly concept_id: string;
  readonly content_type: ContentType;
}

/** Makes one piece of a course anew and stays with it to the end; its older versions are kept. */
export async function retryPiece(
  deps: CliDeps,
  { json = false, wait = true, ...piece }: RetriedPiece,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const accepted = await client.retryPiece(piece, { signal });
  if (!wait) return sayAccepted(deps, accepted, json);
  const { task_id } = accepted;
  if (!json) terminal.print(terminal.paint('quiet', `Task ${task_id}`));
  const { learning_goal: goal } = await client.getTask(task_id, { signal });
  return await accompany(deps, { task_id, goal, roadmap_id: piece.roadmap_id, json });
}
