import { RoadwrightError } from '@roadwright/client';
import type { QualityReport, RoadmapView } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { renderQualityLines } from '../render/quality-lines.ts';
import { renderTaskLines } from '../render/task-lines.ts';
import { renderTreeLines } from '../render/tree-lines.ts';
import { toPlainText } from '../terminal/plain-text.ts';
import { UsageError } from '../usage-error.ts';

export interface ShowOptions {
  readonly concept_id?: string | undefined;
  readonly json?: boolean | undefined;
  /** All that the checks say, not only what blocks. */
  readonly quality?: boolean | undefined;
}

const TASK_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shows a task, the tree of a roadmap, or the lesson of a concept. */
export async function show(deps: CliDeps, id: string, options: ShowOptions): Promise<number> {
  const { client, terminal, interrupted: signal } = deps;
  const { concept_id, json } = options;
  const task = TASK_ID.test(id) ? await client.getTask(id, { signal }) : null;
  const roadmap_id = task === null ? id : task.roadmap_id;
  if (concept_id !== undefined) {
    if (roadmap_id === null)
      throw new UsageError('The task has no outline yet, so there is no lesson to show.');
    return await showConcept(deps, { roadmap_id, concept_id, json });
  }
  const roadmap = roadmap_id === null ? null : await client.getRoadmap(roadmap_id, { signal });
  if (json && task !== null) {
    terminal.print(JSON.stringify(task));
    return EXIT.done;
  }
  const quality = roadmap === null ? null : await readQuality(deps, roadmap);
  if (json) {
    terminal.print(JSON.stringify({ ...roadmap, quality }));
    return EXIT.done;
  }
  const lines = [
    ...(task === null ? [] : renderTaskLines(task)),
    ...(task === null || roadmap === null ? [] : ['']),
    ...(roadmap === null ? [] : renderTreeLines(roadmap, terminal.paint)),
    ...(roadmap === null ? [] : renderEnd(deps, { roadmap, quality, whole: options.quality ?? false })),
  ];
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}

/** null where the API is older than its checks. */
async function readQuality(
  { client, interrupted: signal }: CliDeps,
  { roadmap_id }: RoadmapView,
): Promise<QualityReport | null> {
  try {
    return await client.getQuality(roadmap_id, { signal });
  } catch (error) {
    if (error instanceof RoadwrightError && error.status === 404) return null;
    throw error;
  }
}

interface End {
  readonly roadmap: RoadmapView;
  readonly quality: QualityReport | null;
  readonly whole: boolean;
}

function renderEnd({ terminal, command }: CliDeps, { roadmap, quality, whole }: End): string[] {
  const shows = `${command} show ${roadmap.roadmap_id}`;
  const style = { paint: terminal.paint, whole, more: `${shows} --quality` };
  return [
    ...(quality === null ? [] : ['', ...renderQualityLines(quality, style)]),
    '',
    `Read a lesson: ${shows} <concept_id>`,
  ];
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
