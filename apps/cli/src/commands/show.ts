import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { renderTaskLines } from '../render/task-lines.ts';
import { renderTreeLines } from '../render/tree-lines.ts';
import { toPlainText } from '../terminal/plain-text.ts';
import { UsageError } from '../usage-error.ts';

export interface ShowOptions {
  readonly concept_id?: string | undefined;
  readonly json?: boolean | undefined;
}

const TASK_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shows a task, the tree of a roadmap, or the lesson of a concept. */
export async function show(deps: CliDeps, id: string, { concept_id, json }: ShowOptions): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const task = TASK_ID.test(id) ? await client.getTask(id, { signal }) : null;
  const roadmap_id = task === null ? id : task.roadmap_id;
  if (concept_id !== undefined) {
    if (roadmap_id === null)
      throw new UsageError('The task has no outline yet, so there is no lesson to show.');
    return await showConcept(deps, { roadmap_id, concept_id, json });
  }
  const roadmap = roadmap_id === null ? null : await client.getRoadmap(roadmap_id, { signal });
  if (json) {
    terminal.print(JSON.stringify(task ?? roadmap));
    return EXIT.done;
  }
  const lines = [
    ...(task === null ? [] : renderTaskLines(task)),
    ...(task === null || roadmap === null ? [] : ['']),
    ...(roadmap === null ? [] : renderTreeLines(roadmap, terminal.paint)),
    ...(roadmap === null
      ? []
      : ['', `Read a lesson: ${deps.command} show ${roadmap.roadmap_id} <concept_id>`]),
  ];
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}

interface ShownConcept {
  readonly roadmap_id: string;
  readonly concept_id: string;
  readonly json: boolean | undefined;
}

async function showConcept(deps: CliDeps, { json, ...place }: ShownConcept): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const concept = await client.getConcept(place, { signal });
  if (json) {
    terminal.print(JSON.stringify(concept));
    return EXIT.done;
  }
  if (concept.tutorial === null) {
    terminal.complain(`The lesson is not there yet: ${concept.artifacts.tutorial.status}`);
    return EXIT.failed;
  }
  terminal.print(toPlainText(concept.tutorial.markdown));
  return EXIT.done;
}
