import type { ContentType } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { accompany } from '../follow/accompany.ts';
import { sayAccepted } from '../follow/say-accepted.ts';

/** Which piece shall be changed. */
export interface ModifiedPiece {
  readonly roadmap_id: string;
  readonly concept_id: string;
  readonly content_type: ContentType;
}

export interface ModifyOptions {
  readonly requirements: readonly string[];
  readonly json?: boolean;
  /** False where nobody stays to watch. */
  readonly wait?: boolean;
}

/** Has one piece changed by what is required of it and stays with the task to its end; older versions are kept. */
export async function modify(
  deps: CliDeps,
  piece: ModifiedPiece,
  { requirements, json = false, wait = true }: ModifyOptions,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const accepted = await client.modifyPiece(piece, { requirements: [...requirements] }, { signal });
  if (!wait) return sayAccepted(deps, accepted, json);
  const { task_id } = accepted;
  if (!json) terminal.print(terminal.paint('quiet', `Task ${task_id}`));
  const { learning_goal: goal } = await client.getTask(task_id, { signal });
  return await accompany(deps, { task_id, goal, roadmap_id: piece.roadmap_id, json });
}
