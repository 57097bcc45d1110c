import type { TaskView } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { accompany } from '../follow/accompany.ts';
import { renderStanding } from '../render/status-label.ts';
import { editOutline, renderEdit } from '../review/edit-outline.ts';
import { UsageError } from '../usage-error.ts';

export interface ReviewOptions {
  readonly approve?: boolean;
  /** Feedback that says what should change. */
  readonly reject?: string;
  /** Opens the outline in an editor first. */
  readonly edit?: boolean;
  readonly round?: number;
  readonly json?: boolean;
}

/** Approves an outline, changes it or sends it back; asks where nothing of that was said and somebody is there. */
export async function review(deps: CliDeps, task_id: string, options: ReviewOptions): Promise<number> {
  const { approve = false, reject, edit = false } = options;
  if (approve && reject !== undefined) throw new UsageError('Say --approve or --reject, not both.');
  if (!approve && reject === undefined && !edit) return await askForReview(deps, task_id);
  const round = edit ? await editFirst(deps, task_id) : options.round;
  if (!approve && reject === undefined) return EXIT.done;
  return await answer(deps, task_id, { ...options, ...(round === undefined ? {} : { round }) });
}

async function askForReview(deps: CliDeps, task_id: string): Promise<number> {
  if (!deps.terminal.interactive) {
    throw new UsageError('Say --approve, or --reject "what should change": nobody can be asked here.');
  }
  const { learning_goal: goal, roadmap_id } = await readWaiting(deps, task_id);
  return await accompany(deps, { task_id, goal, roadmap_id });
}

/** Gives the round that an answer is for after the edit. */
async function editFirst(deps: CliDeps, task_id: string): Promise<number | undefined> {
  const { roadmap_id, review_round } = await readWaiting(deps, task_id);
  const done = await editOutline(deps, roadmap_id);
  deps.terminal.print(renderEdit(done));
  return done?.review_round ?? review_round ?? undefined;
}

type Waiting = TaskView & { readonly roadmap_id: string };

async function readWaiting({ client, interrupted: signal }: CliDeps, task_id: string): Promise<Waiting> {
  const task = await client.getTask(task_id, { signal });
  const { roadmap_id } = task;
  if (task.status === 'human_review_pending' && roadmap_id !== null) return { ...task, roadmap_id };
  throw new UsageError(`No outline of this task waits for a review. It stands so: ${renderStanding(task)}`);
}

async function answer(
  { client, terminal, command, interrupted: signal }: CliDeps,
  task_id: string,
  { approve = false, reject, round, json = false }: ReviewOptions,
): Promise<number> {
  const state = await client.answerReview(
    task_id,
    {
      approved: approve,
      ...(reject === undefined ? {} : { feedback: reject }),
      ...(round === undefined ? {} : { round }),
    },
    { signal },
  );
  terminal.print(
    json
      ? JSON.stringify(state)
      : `${approve ? 'Approved' : 'Sent back'}; the task goes on. Watch it: ${command} watch ${task_id}`,
  );
  return EXIT.done;
}
