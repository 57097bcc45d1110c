import { resourcesFormat } from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import { renderResourcesPrompt } from '../prompt/resources-prompt.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import type { MadePiece } from './settle-piece.ts';

/** Has the model choose what to read about a concept. @throws AppError `llm_*` */
export async function writeResources(run: ContentRun, { place, order }: ConceptWork): Promise<MadePiece> {
  const { concept_id } = place.placed.concept;
  const prompt = renderResourcesPrompt(run.prompts.resources, { request: run.task.request, place });
  const question = { step: 'resources', prompt, order, concept_id } as const;
  const { value: body, usage, model } = await askForObject(run, question, resourcesFormat);
  return { artifact: { content_type: 'resources', body }, model, prompt_version: prompt.version, usage };
}
