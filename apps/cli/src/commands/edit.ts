import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { editOutline, renderEdit } from '../review/edit-outline.ts';

/** Has the outline of a course changed in the person's editor; what is new is made by a task. */
export async function edit(deps: CliDeps, roadmap_id: string): Promise<number> {
  const { terminal, command } = deps;
  const done = await editOutline(deps, roadmap_id);
  terminal.print(renderEdit(done));
  const task_id = done?.task?.task_id;
  if (task_id !== undefined) {
    terminal.print(`What is new is being made. Watch it: ${command} watch ${task_id}`);
  }
  return EXIT.done;
}
