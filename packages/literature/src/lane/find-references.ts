import { type ComponentEnd, endFailed } from './component-end.ts';
import { openUpload } from './find-content.ts';
import type { KnownWork } from './find-metadata.ts';
import type { LiteratureRun } from './lane-run.ts';

/** Takes the list of references from the file where no source has given one. */
export async function findReferences(run: LiteratureRun, work: KnownWork): Promise<ComponentEnd> {
  const { works, task } = run;
  const { work_id } = work;
  const change = { work_id, component: 'references' } as const;
  await works.setComponent(task, { ...change, status: 'processing', progress: 0.1 });
  let end: ComponentEnd;
  try {
    const found = work.has_references || (await saveFromFile(run, work));
    end = { status: found ? 'completed' : 'absent' };
  } catch (error) {
    end = endFailed(run, error);
  }
  await works.setComponent(task, { ...change, ...end, progress: end.status === 'failed' ? 0 : 1 });
  return end;
}

async function saveFromFile(run: LiteratureRun, work: KnownWork): Promise<boolean> {
  const { shelf, works, task } = run;
  const { sha256 } = await works.getSubmission(task);
  const paper = shelf.kept() ?? (sha256 === null ? null : await openUpload(run, work, sha256));
  if (paper === null || paper.references.length === 0) return false;
  await works.saveReferences(task, work.work_id, paper.references);
  return true;
}
