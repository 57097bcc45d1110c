import { join, resolve } from 'node:path';
import type { ConceptView, RoadmapView } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { claimFolder, writeFolder } from './course-folder.ts';
import { renderCourse } from './render-course.ts';

interface Export {
  readonly roadmap_id: string;
  readonly out: string;
  readonly force: boolean;
}

/** Concepts asked for at once. */
const BATCH = 8;

/**
 * Writes a course as a folder of Markdown; returns the path of its first page.
 *
 * @throws UsageError when the folder holds something else
 */
export async function exportCourse(
  deps: Pick<CliDeps, 'client' | 'interrupted'>,
  { roadmap_id, out, force }: Export,
): Promise<string> {
  const folder = resolve(out);
  await claimFolder(folder, { roadmap_id, force });
  const roadmap = await deps.client.getRoadmap(roadmap_id, { signal: deps.interrupted });
  const concepts = await readConcepts(deps, roadmap);
  await writeFolder(folder, { roadmap_id, files: renderCourse(roadmap, concepts) });
  return join(folder, 'README.md');
}

async function readConcepts(
  { client, interrupted }: Pick<CliDeps, 'client' | 'interrupted'>,
  { roadmap_id, stages }: RoadmapView,
): Promise<Map<string, ConceptView>> {
  const ids = stages.flatMap(({ modules }) =>
    modules.flatMap(({ concepts }) => concepts.map(({ concept_id }) => concept_id)),
  );
  const read = new Map<string, ConceptView>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const views = await Promise.all(
      batch.map((concept_id) => client.getConcept({ roadmap_id, concept_id }, { signal: interrupted })),
    );
    for (const view of views) read.set(view.concept_id, view);
  }
  return read;
}
