import { NO_PROGRESS, type TaskProgress } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { chooseExitCode, EXIT } from '../exit-code.ts';
import { exportCourse } from '../export/export-course.ts';
import { renderEndLines } from '../render/end-lines.ts';
import { askReview } from '../review/ask-review.ts';
import { followTask } from './follow-task.ts';

interface Accompanied {
  readonly task_id: string;
  /** What the course is for. */
  readonly goal: string;
  /** Null while there is no outline; the events of a retry do not tell it. */
  readonly roadmap_id: string | null;
  readonly json?: boolean | undefined;
  /** Where the finished course is written: a folder, or a file that ends in `.md`. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/** Stays with a task to its end, asking for reviews on the way; returns the exit code. */
export async function accompany(deps: CliDeps, task: Accompanied): Promise<number> {
  let progress = await startProgress(deps, task.roadmap_id);
  for (;;) {
    progress = await followTask(deps, { ...task, progress, json: task.json ?? false });
    if (isTerminal(progress.status)) return await finish(deps, task, progress);
    if (deps.interrupted.aborted || progress.review === null) return sayHowToGoOn(deps, task.task_id);
    const asks = deps.terminal.interactive && !task.json;
    const answered = asks && (await askReview(deps, { task_id: task.task_id, progress }));
    if (deps.interrupted.aborted) return sayHowToGoOn(deps, task.task_id);
    if (!answered) return sayHowToAnswer(deps, task, progress);
  }
}

async function startProgress(
  { client, interrupted }: CliDeps,
  roadmap_id: string | null,
): Promise<TaskProgress> {
  if (roadmap_id === null) return NO_PROGRESS;
  const { title } = await client.getRoadmap(roadmap_id, { signal: interrupted });
  return { ...NO_PROGRESS, roadmap_id, title };
}

async function finish(deps: CliDeps, task: Accompanied, progress: TaskProgress): Promise<number> {
  const { terminal, base_url, command } = deps;
  const { paint } = terminal;
  const lines = renderEndLines({ progress, task_id: task.task_id, base_url, command, paint });
  const say = task.json ? terminal.complain : terminal.print;
  if (!task.json || task.out !== undefined) for (const line of lines) say(line);
  const { roadmap_id, summary } = progress;
  if (task.out !== undefined && roadmap_id !== null && summary !== null) {
    const written = await exportCourse(deps, { roadmap_id, out: task.out, force: task.force ?? false });
    say(`  or as Markdown: ${written}`);
  }
  return chooseExitCode(progress.status);
}

/** Tells that the watching has stopped and the task has not; returns the exit code. */
export function sayHowToGoOn({ terminal, command }: CliDeps, task_id: string): number {
  terminal.complain(`Stopped watching; the task goes on. Watch again: ${command} watch ${task_id}`);
  return EXIT.interrupted;
}

function sayHowToAnswer(
  { terminal, base_url, command }: CliDeps,
  task: Accompanied,
  { review }: TaskProgress,
): number {
  const say = task.json ? terminal.complain : terminal.print;
  say(`The outline waits for your review (${review?.concepts_count} concepts):`);
  say(`  look at it: ${command} show ${task.task_id}, or ${base_url}/tasks/${task.task_id}`);
  say(`  answer: ${command} review ${task.task_id} --approve`);
  say(`      or: ${command} review ${task.task_id} --reject "what should change"`);
  return EXIT.done;
}
