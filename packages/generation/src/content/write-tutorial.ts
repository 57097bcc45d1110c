import { askForText } from '../lane/ask.ts';
import { renderTutorialPrompt } from '../prompt/tutorial-prompt.ts';
import type { ConceptWork } from './content-plan.ts';
import type { ContentRun } from './content-run.ts';
import { findRevision } from './find-revision.ts';
import { parseTutorial } from './parse-tutorial.ts';

/** Has the model write the lesson of a concept, or its next version. @throws AppError `llm_*`, artifact_not_found */
export async function writeTutorial(run: ContentRun, work: ConceptWork) {
  const { place, order } = work;
  const { concept } = place.placed;
  const revision = await findRevision(run, work, 'tutorial');
  const { request } = run.task;
  const prompt = renderTutorialPrompt(run.prompts.tutorial, { request, place, revision });
  const question = { step: 'tutorial', prompt, order, concept_id: concept.concept_id } as const;
  const { value, usage, model } = await askForText(run, question);
  const body = parseTutorial(value, concept.title);
  const artifact = { content_type: 'tutorial', body } as const;
  return { artifact, model, prompt_version: prompt.version, usage };
}
