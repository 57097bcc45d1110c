import type { ContentType } from '@roadwright/domain';
import type { Revision } from '../prompt/lesson-place.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';

/**
 * Gives a piece as it is with what a person wants changed about it; null where nothing was required or nothing is there
 * yet, so that the piece is to be written anew.
 *
 * @throws AppError artifact_not_found
 */
export async function findRevision(
  { task, store }: ContentRun,
  { place, pieces }: ConceptWork,
  content_type: ContentType,
): Promise<Revision | null> {
  const { requirements } = task;
  const piece = pieces[content_type];
  if (requirements.length === 0 || piece.is !== 'wanted' || !piece.replaces) return null;
  const { concept_id } = place.placed.concept;
  const { body: present } = await store.getArtifact(task, { concept_id, content_type });
  return { present, requirements };
}
