import { resourcesFormat } from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import { renderResourcesPrompt } from '../prompt/resources-prompt.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { findRevision } from './find-revision.ts';
import type { MadePiece } from './settle-piece.ts';

/** Has the model choose what to read about a concept, or choose anew. @throws AppError `llm_*`, artifact_not_found */
export async function writeResources(run: ContentRun, work: ConceptWork): Promise<MadePiece> {
  const { place, order } = work;
  const { concept_id } = place.placed.concept;
  const revision = await findRevision(run, work, 'resources');
  const { request } = run.task;
  const prompt = renderResourcesPrompt(run.prompts.resources, { request, place, revision });
  const question = { step: 'resources', prompt, order, concept_id } as const;
  const { value: body, usage, model } = await askForObject(run, question, resourcesFormat);
  return { artifact: { content_type: 'resources', body }, model, prompt_version: prompt.version, usage };
}
