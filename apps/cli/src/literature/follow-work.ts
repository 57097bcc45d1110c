import { NO_PROGRESS, type TaskProgress } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { chooseExitCode } from '../exit-code.ts';
import { sayHowToGoOn } from '../follow/accompany.ts';
import { followTask } from '../follow/follow-task.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderWork } from './render-work.ts';

interface FollowedWork {
  readonly task_id: string;
  /** What a person calls the work. */
  readonly label: string;
  readonly json: boolean;
  /** Whether the work was there before. */
  readonly known?: boolean;
}

/** Stays with a submission to its end and shows the work that it is about; returns the exit code. */
export async function followWork(
  deps: CliDeps,
  { task_id, label, json, known }: FollowedWork,
): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const progress = await followTask(deps, { task_id, goal: label, progress: NO_PROGRESS, json });
  if (!isTerminal(progress.status)) return sayHowToGoOn(deps, task_id);
  if (json) return chooseExitCode(progress.status);
  const { work_id } = progress.work_id === null ? await client.getTask(task_id, { signal }) : progress;
  if (work_id !== null && progress.summary !== null) {
    if (known) terminal.print('This work was there already:');
    for (const line of renderWork(await client.getWork(work_id, { signal }), terminal.paint))
      terminal.print(line);
  } else terminal.print(`${terminal.paint('bad', '✗')} ${renderFailure(label, progress)}`);
  return chooseExitCode(progress.status);
}

function renderFailure(label: string, { status, problem }: TaskProgress): string {
  if (status === 'cancelled') return `${toPlainLine(label)} was cancelled`;
  const reason = problem === null ? '' : `: ${toPlainLine(problem.detail)} (${problem.code})`;
  return `${toPlainLine(label)} could not be taken in${reason}`;
}
