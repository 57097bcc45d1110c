import type { AcceptedTask } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';

/** Tells which task has begun, for whoever does not stay to watch; returns the exit code. */
export function sayAccepted({ terminal, command }: CliDeps, task: AcceptedTask, json: boolean): number {
  terminal.print(
    json ? JSON.stringify(task) : `Task ${task.task_id}. Watch it: ${command} watch ${task.task_id}`,
  );
  return EXIT.done;
}
