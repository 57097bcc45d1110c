import { resourcesFormat } from '@roadwright/domain';
import { askForObject } from '../lane/ask.ts';
import type { Revision } from '../prompt/lesson-place.ts';
import { renderResourcesPrompt } from '../prompt/resources-prompt.ts';
import { citeWorks } from './cite-works.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { findRevision } from './find-revision.ts';

/** Has the model choose what to read about a concept, or choose anew. @throws AppError `llm_*`, artifact_not_found */
export async function writeResources(run: ContentRun, work: ConceptWork) {
  const { place, order } = work;
  const { concept_id } = place.placed.concept;
  const revision = await findRevision(run, work, 'resources');
  const { request } = run.task;
  const stored_works = await run.findCitable(concept_id);
  const prompt = renderResourcesPrompt(run.prompts.resources, { request, place, revision, stored_works });
  const question = { step: 'resources', prompt, order, concept_id } as const;
  const { value, usage, model } = await askForObject(run, question, resourcesFormat);
  const present = revision === null ? [] : listCited(revision.present);
  const body = citeWorks(value, [...present, ...stored_works]);
  const artifact = { content_type: 'resources' as const, body };
  return { artifact, model, prompt_version: prompt.version, usage };
}

/** What the present list cites may stay on it, whatever a search finds now. */
const listCited = (present: Revision['present']) =>
  'resources' in present
    ? present.resources.flatMap(({ work_id, title, url }) =>
        work_id === undefined ? [] : [{ work_id, title, url }],
      )
    : [];
