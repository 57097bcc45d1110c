import type { Quiz, Resources, Tutorial } from '@roadwright/domain';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';

/** What each kind of piece holds. */
export interface Bodies {
  readonly tutorial: Tutorial;
  readonly resources: Resources;
  readonly quiz: Quiz;
}

/** Reads the newest version of a piece of a concept. @throws AppError artifact_not_found */
export async function getBody<C extends keyof Bodies>(
  { store, task }: Pick<ContentRun, 'store' | 'task'>,
  { place }: ConceptWork,
  content_type: C,
): Promise<Bodies[C]> {
  const { concept_id } = place.placed.concept;
  const artifact = await store.getArtifact(task, { concept_id, content_type });
  if (artifact.content_type !== content_type) throw new TypeError('The store gave another piece.');
  return artifact.body as Bodies[C];
}
